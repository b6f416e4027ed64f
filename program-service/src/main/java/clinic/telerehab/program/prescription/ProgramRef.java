package clinic.telerehab.program.prescription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other features need to know of a program.
///
/// @param episodeId the episode of care it belongs to; null for one that names none
/// @param weeklyTarget on how many days a week there is something to do
/// @param revisions in the order of their numbers; none while it is a draft
/// @param holds in the order of their days
public record ProgramRef(
        UUID id,
        UUID patientId,
        UUID clinicId,
        @Nullable UUID episodeId,
        Kind kind,
        Status status,
        LocalDate startDate,
        @Nullable LocalDate reviewDate,
        int weeklyTarget,
        AutoProgress autoProgress,
        @Nullable Instant activatedAt,
        @Nullable Instant endedAt,
        List<RevisionRef> revisions,
        List<HoldRef> holds) {
    public ProgramRef {
        revisions = List.copyOf(revisions);
        holds = List.copyOf(holds);
    }

    /// What a program is for.
    public enum Kind {
        TREATMENT,
        MAINTENANCE
    }

    /// Where a program stands.
    public enum Status {
        DRAFT,
        ACTIVE,
        ON_HOLD,
        COMPLETED,
        DISCONTINUED
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /// The newest revision, whether it has begun or not.
    ///
    /// @throws IllegalStateException for a draft, which has none
    public RevisionRef current() {
        return revisions.stream()
                .max(Comparator.comparing(RevisionRef::number))
                .orElseThrow(() -> new IllegalStateException("a draft has no revision"));
    }

    /// What is to be done on a day: the newest of the revisions that have begun by then.
    public Optional<RevisionRef> revisionOn(LocalDate day) {
        return revisions.stream()
                .filter(revision -> !revision.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(RevisionRef::number));
    }

    /// As [#revisionOn], and before the first day what the program will begin with.
    ///
    /// @throws IllegalStateException for a draft
    public RevisionRef inForceOn(LocalDate day) {
        return revisionOn(day)
                .or(() -> plannedAfter(day).stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("a draft has no revision"));
    }

    /// What will replace it on later days, as far as that is known, in the order of these days.
    public List<RevisionRef> plannedAfter(LocalDate day) {
        return revisions.stream()
                .filter(revision -> revision.effectiveFrom().isAfter(day))
                .filter(revision -> revisionOn(revision.effectiveFrom())
                        .filter(revision::equals)
                        .isPresent())
                .sorted(Comparator.comparing(RevisionRef::effectiveFrom))
                .toList();
    }

    public Optional<RevisionRef> revision(int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    public boolean isHeldOn(LocalDate day) {
        return holds.stream().anyMatch(hold -> hold.covers(day));
    }
}
