package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.problem.ProblemBody.Violation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one row of an import.
///
/// @param row its line, the first is 1 (a header counts)
/// @param recordNumber null where the line could not be read that far
/// @param patientId of a patient that this import registered
/// @param violations why a row is INVALID; never the values themselves
record ImportRow(
        int row,
        @Nullable String recordNumber,
        Status status,
        @Nullable UUID patientId,
        List<Violation> violations) {

    /// CREATED now, EXISTS under that record number already and was left alone, or INVALID.
    enum Status {
        CREATED,
        EXISTS,
        INVALID
    }
}
