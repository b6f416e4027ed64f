package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.ItemChange.Kind;
import clinic.telerehab.program.prescription.RevisionDraft.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// That a program changed, for the conversation between patient and care team: codes only.
record ProgramChanged(
        UUID programId,
        UUID patientId,
        UUID clinicId,
        int revision,
        Origin origin,
        LocalDate effectiveFrom,
        List<Item> items) {

    /// What happened to one item.
    record Item(UUID itemId, String exerciseCode, Kind change) {}

    static ProgramChanged of(Program program, ProgramRevision revision, List<ItemChange> changes) {
        return new ProgramChanged(
                program.id(),
                program.patientId(),
                program.clinicId(),
                revision.number(),
                revision.origin(),
                revision.effectiveFrom(),
                changes.stream()
                        .map(change -> new Item(change.itemId(), change.exerciseCode(), change.kind()))
                        .toList());
    }
}
