package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.AutoProgress;
import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.HoldRef;
import clinic.telerehab.program.prescription.Items;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import clinic.telerehab.program.prescription.RevisionRef;
import clinic.telerehab.program.prescription.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Programs for tests of pure rules.
final class Refs {
    static final LocalDate START = LocalDate.of(2026, 3, 2);

    private Refs() {}

    static Dose dose(
            @Nullable Integer sets, @Nullable Integer reps, @Nullable Integer hold, @Nullable Integer minutes) {
        return new Dose(sets, reps, hold, null, minutes, null, null, null, null, null, null, null);
    }

    static Dose pyramid(int... reps) {
        var rungs = java.util.Arrays.stream(reps).boxed().toList();
        return new Dose(rungs.size(), null, 10, null, null, null, rungs, null, null, null, null, null);
    }

    static ProgramItem item(String exercise, Dose dose, DayOfWeek... days) {
        return Items.of(exercise, dose, Schedule.onDays(Set.of(days)));
    }

    static RevisionRef revision(int number, LocalDate from, ProgramItem... items) {
        return new RevisionRef(number, from, List.of(items));
    }

    static HoldRef hold(LocalDate from, LocalDate until, boolean keepWalking) {
        return new HoldRef(UUID.randomUUID(), from, until, until.minusDays(1), null, null, keepWalking, "ILLNESS");
    }

    static ProgramRef program(List<RevisionRef> revisions, HoldRef... holds) {
        return new ProgramRef(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Kind.TREATMENT,
                Status.ACTIVE,
                START,
                null,
                3,
                AutoProgress.OFF,
                Instant.EPOCH,
                null,
                revisions,
                List.of(holds));
    }
}
