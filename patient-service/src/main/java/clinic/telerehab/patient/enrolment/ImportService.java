package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.enrolment.ImportReader.Read;
import clinic.telerehab.patient.enrolment.ImportRow.Status;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Registers many patients at once. Rows are read as a stream and written in batches after the last one has come, so a
/// slow sender holds no transaction open.
@ApplicationScoped
class ImportService {
    private static final int MOST_ROWS = 50_000;
    private static final int AT_ONCE = 1_000;

    private final ImportTables tables;
    private final AccessGuard guard;
    private final Pool pool;

    ImportService(ImportTables tables, AccessGuard guard, Pool pool) {
        this.tables = tables;
        this.guard = guard;
        this.pool = pool;
    }

    /// Asked before the body is read.
    @WithTransaction
    Uni<Caller> authorize(UUID clinicId) {
        return guard.requireStaff(EnrolmentService.IMPORT).map(staff -> requireOwn(staff, clinicId));
    }

    /// Reads and checks every row.
    ///
    /// @throws DomainProblem `import-too-long` over 50,000 rows
    Uni<List<Read>> read(Multi<String> lines, ImportReader reader) {
        return lines.group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> check(some, reader))
                .collect()
                .in(ArrayList<Read>::new, ImportService::add)
                .map(rows -> rows);
    }

    /// All rows or none.
    ///
    /// @throws DomainProblem `import-rejected` when a row is invalid
    Uni<ImportReport> writeAll(Caller caller, List<Read> rows) {
        List<ImportRow> refused = rows.stream()
                .filter(row -> row.request() == null)
                .map(Read::refused)
                .toList();
        if (!refused.isEmpty()) {
            throw new DomainProblem(PatientProblem.IMPORT_REJECTED, Map.of("rows", refused));
        }
        return pool.withTransaction(connection -> write(connection, caller, rows));
    }

    /// The valid rows, however many are not.
    Uni<ImportReport> writeValid(Caller caller, List<Read> rows) {
        return write(pool, caller, rows);
    }

    private Uni<ImportReport> write(SqlClient connection, Caller caller, List<Read> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> insert(connection, caller, some))
                .onItem()
                .transformToIterable(some -> some)
                .collect()
                .asList()
                .map(ImportReport::of);
    }

    private Uni<List<ImportRow>> insert(SqlClient connection, Caller caller, List<Read> rows) {
        List<RegisterPatientRequest> valid =
                rows.stream().map(Read::request).filter(Objects::nonNull).toList();
        return tables.insert(connection, caller, valid).map(created -> report(rows, created));
    }

    /// A record number that comes twice in one import is new only once.
    private static List<ImportRow> report(List<Read> rows, Map<String, UUID> created) {
        Map<String, UUID> left = new HashMap<>(created);
        return rows.stream().map(row -> report(row, left)).toList();
    }

    private static ImportRow report(Read row, Map<String, UUID> left) {
        if (row.request() == null) {
            return row.refused();
        }
        UUID id = left.remove(row.recordNumber());
        return new ImportRow(row.row(), row.recordNumber(), id == null ? Status.EXISTS : Status.CREATED, id, List.of());
    }

    /// Reading thousands of lines takes longer than an event loop may be held.
    private static Uni<List<Read>> check(List<String> lines, ImportReader reader) {
        return Uni.createFrom()
                .item(() -> lines.stream()
                        .map(reader::read)
                        .filter(Objects::nonNull)
                        .toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static void add(List<Read> rows, List<Read> some) {
        if (rows.size() + some.size() > MOST_ROWS) {
            throw new DomainProblem(PatientProblem.IMPORT_TOO_LONG);
        }
        rows.addAll(some);
    }

    private Caller requireOwn(Staff staff, UUID clinicId) {
        if (!staff.worksAt(clinicId)) {
            throw guard.refused(staff.caller(), EnrolmentService.IMPORT, null, CommonProblem.NOT_FOUND);
        }
        return staff.caller();
    }
}
