package clinic.telerehab.program.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a patient's program goes, as the caseload reads it.
///
/// @param band of the adherence of fourteen days; null before there is any, and without a program that runs
/// @param phase FOUNDATION, BUILD, INTEGRATE or MAINTAIN; null for a treatment that is like no
/// phase of a template
/// @param lastSessionOn where the patient was
/// @param oldestProposalAt since when a proposal waits for a decision; null when none does
record ProgramSummary(
        UUID patientId,
        @Nullable String band,
        @Nullable String phase,
        @Nullable LocalDate lastSessionOn,
        @Nullable Instant oldestProposalAt) {

    static ProgramSummary nothing(UUID patientId) {
        return new ProgramSummary(patientId, null, null, null, null);
    }

    boolean says(@Nullable String otherBand, @Nullable LocalDate otherLastSessionOn) {
        return Objects.equals(band, otherBand) && Objects.equals(lastSessionOn, otherLastSessionOn);
    }
}
