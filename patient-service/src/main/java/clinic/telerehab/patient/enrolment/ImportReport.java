package clinic.telerehab.patient.enrolment;

import clinic.telerehab.patient.enrolment.ImportRow.Status;
import java.util.List;

/// What became of an import, row by row.
record ImportReport(long created, long existing, long invalid, List<ImportRow> rows) {

    static ImportReport of(List<ImportRow> rows) {
        return new ImportReport(
                count(rows, Status.CREATED), count(rows, Status.EXISTS), count(rows, Status.INVALID), rows);
    }

    private static long count(List<ImportRow> rows, Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }
}
