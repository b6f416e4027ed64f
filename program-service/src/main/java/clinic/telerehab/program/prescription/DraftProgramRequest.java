package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A program as a clinician drafts it: from a template, as a copy, or item by item. The rules are asked only when it is
/// to start.
///
/// @param title that of the template or of the copied program, when left out
/// @param episodeId the episode of care it belongs to; it stays the same when the draft is replaced
/// @param kind left out with a template, which gives it, or to keep that of the copied program
/// @param reviewDate when the whole is looked at; with a template at the end of its phase, when left out
/// @param weeklyTarget on how many days a week there is something to do; counted from the items, when left out
/// @param copyOf another program of the same patient, of an earlier episode too
@Schema(examples = """
        {"title": "Foundation", "kind": "TREATMENT", "startDate": "2026-03-02", "items": [
          {"itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "exerciseCode": "BIRD-DOG-1", "dose": {"sets": 3, "reps": 8},
           "daysOfWeek": ["MONDAY", "THURSDAY"]}]}
        """)
record DraftProgramRequest(
        @Nullable @Size(max = 120) @Pattern(regexp = ".*\\S.*") @Schema(examples = "Foundation")
        String title,

        @Nullable UUID episodeId,
        @Nullable Kind kind,
        @NotNull LocalDate startDate,
        @Nullable LocalDate reviewDate,
        @Nullable @Min(1) @Max(7) Integer weeklyTarget,
        @Nullable @Valid Delegation autoProgress,
        @Nullable @Valid TemplateRef templateRef,
        @Nullable UUID copyOf,
        @Nullable @Size(max = 40) List<@NotNull @Valid ItemRequest> items) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /// A template of the catalogue.
    ///
    /// @param phase the first, when left out
    @Schema(examples = "{\"code\": \"LBP-FOUNDATION-8W\", \"phase\": \"FOUNDATION\"}")
    record TemplateRef(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{2,39}")
            String code,

            @Nullable @Pattern(regexp = "FOUNDATION|BUILD|INTEGRATE|MAINTAIN")
            String phase) {}

    /// How far proposals may be applied without asking again.
    record Delegation(
            boolean enabled,
            @Nullable @Min(1) @Max(10) Integer maxSteps,
            @Nullable LocalDate until) {
        AutoProgress autoProgress() {
            return enabled ? new AutoProgress(true, maxSteps, until) : AutoProgress.OFF;
        }

        @AssertTrue(message = "a delegation has both bounds, and its end is a day of this century")
        @Schema(hidden = true)
        boolean isBounded() {
            return !enabled || (maxSteps != null && until != null && isSensible(until));
        }
    }

    @AssertTrue(message = "one of templateRef, copyOf and items")
    @Schema(hidden = true)
    boolean isFromOneSource() {
        return Stream.of(templateRef, copyOf, items).filter(Objects::nonNull).count() <= 1;
    }

    @AssertTrue(message = "title and kind are due without a template or a program to copy")
    @Schema(hidden = true)
    boolean isNamed() {
        return templateRef != null || copyOf != null || (title != null && kind != null);
    }

    @AssertTrue(message = "startDate is a day of this century, and reviewDate one after it")
    @Schema(hidden = true)
    boolean isInTime() {
        return startDate == null
                || (isSensible(startDate)
                        && (reviewDate == null || (reviewDate.isAfter(startDate) && isSensible(reviewDate))));
    }

    private static boolean isSensible(LocalDate day) {
        return !day.isBefore(EARLIEST) && day.isBefore(LATEST);
    }

    List<ItemRequest> itemsOrNone() {
        return Objects.requireNonNullElse(items, List.of());
    }

    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
