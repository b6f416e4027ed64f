package clinic.telerehab.program.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import clinic.telerehab.program.prescription.RevisionDraft.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What becomes of a plan for June when something changes in May.
class PlannedRevisionsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final ProgramItem BRIDGE = Items.of("GLUTE-BRIDGE", dose(2, 8), Schedule.timesAWeek(5));
    private static final ProgramItem EASED = BRIDGE.withDose(dose(2, 6));
    private static final ProgramItem HEAVIER = BRIDGE.withDose(dose(3, 10));
    private static final ProgramItem DOG = Items.of("BIRD-DOG-1", dose(3, 5), Schedule.timesAWeek(5));
    private static final ProgramItem LONGER = DOG.withDose(dose(4, 6));

    @Test
    void keepsThePlanForOtherItems() {
        var program = program(revision(1, MARCH, BRIDGE, DOG), revision(2, JUNE, BRIDGE, LONGER));

        List<RevisionDraft> made = PlannedRevisions.with(program, draft(EASED, DOG), Set.of(BRIDGE.itemId()));

        assertThat(made).extracting(RevisionDraft::effectiveFrom).containsExactly(MAY, JUNE);
        assertThat(made.getLast().items()).containsExactly(EASED, LONGER);
    }

    @Test
    void takesAStepAlongWhereThePlanLeftTheItemAsItWas() {
        var program = program(revision(1, MARCH, BRIDGE, DOG), revision(2, JUNE, BRIDGE, LONGER));

        List<RevisionDraft> made = PlannedRevisions.with(program, draft(HEAVIER, DOG), Set.of());

        assertThat(made.getLast().items()).containsExactly(HEAVIER, LONGER);
    }

    @Test
    void leavesWhatWasPlannedForTheSameItem() {
        var program = program(revision(1, MARCH, BRIDGE, DOG), revision(2, JUNE, HEAVIER, DOG));

        List<RevisionDraft> made = PlannedRevisions.with(program, draft(BRIDGE.withDose(dose(2, 9)), DOG), Set.of());

        assertThat(made.getLast().items()).containsExactly(HEAVIER, DOG);
    }

    @Test
    void easesWhatWasToGrow() {
        var program = program(revision(1, MARCH, BRIDGE, DOG), revision(2, JUNE, HEAVIER, LONGER));

        List<RevisionDraft> made = PlannedRevisions.with(program, draft(EASED, DOG), Set.of(BRIDGE.itemId()));

        assertThat(made.getLast().items()).containsExactly(EASED, LONGER);
    }

    @Test
    void bringsNothingBackThatWasReplacedBeforeItBegan() {
        var program = program(
                revision(1, MARCH, BRIDGE, DOG), revision(2, JUNE, HEAVIER, DOG), revision(3, MAY, BRIDGE, DOG));

        assertThat(PlannedRevisions.with(program, draft(EASED, DOG), Set.of(BRIDGE.itemId())))
                .hasSize(1);
    }

    private static Dose dose(int sets, int reps) {
        return new Dose(sets, reps, null, null, null, null, null, null, null, null, null, null);
    }

    private static RevisionDraft draft(ProgramItem... items) {
        return new RevisionDraft(Origin.PROGRESSION, "system:progression", null, null, MAY, List.of(items));
    }

    private static RevisionRef revision(int number, LocalDate from, ProgramItem... items) {
        return new RevisionRef(number, from, List.of(items));
    }

    private static ProgramRef program(RevisionRef... revisions) {
        return new ProgramRef(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Kind.TREATMENT,
                Status.ACTIVE,
                MARCH,
                null,
                3,
                AutoProgress.OFF,
                Instant.EPOCH,
                null,
                List.of(revisions),
                List.of());
    }
}
