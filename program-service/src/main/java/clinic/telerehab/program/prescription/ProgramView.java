package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.Versioned;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program as the patient and the care team see it.
///
/// @param revision the number of the newest revision; 0 for a draft
/// @param items of the newest revision, or of the draft
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgramView(
        UUID id,
        UUID patientId,
        @Nullable UUID episodeId,
        Kind kind,
        @Nullable String templateCode,
        @Nullable UUID copiedFrom,
        String title,
        Status status,
        LocalDate startDate,
        @Nullable LocalDate reviewDate,
        int weeklyTarget,
        AutoProgress autoProgress,
        @Nullable Instant activatedAt,
        @Nullable Instant endedAt,
        int revision,
        List<ItemView> items,
        List<HoldRef> holds,
        int version)
        implements Versioned {

    static ProgramView of(Program program, ProgramRef ref) {
        List<ProgramItem> items =
                ref.revisions().isEmpty() ? program.draftItems() : ref.current().items();
        return new ProgramView(
                program.id(),
                program.patientId(),
                program.episodeId(),
                program.kind(),
                program.templateCode(),
                program.copiedFrom(),
                program.title(),
                program.status(),
                program.startDate(),
                ref.reviewDate(),
                ref.weeklyTarget(),
                ref.autoProgress(),
                ref.activatedAt(),
                ref.endedAt(),
                program.revision(),
                items.stream().map(ItemView::of).toList(),
                ref.holds(),
                program.version());
    }
}
