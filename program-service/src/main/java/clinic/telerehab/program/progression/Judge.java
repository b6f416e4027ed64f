package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.RevisionRef;
import clinic.telerehab.program.progression.Facts.Program;
import clinic.telerehab.program.progression.Facts.Technique;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Looks at items of a program, one after the other: what one takes of the program's week is gone for the next.
@ApplicationScoped
class Judge {
    private static final int WEEK = 7;

    private final ItemReader reader;
    private final ItemWriter writer;
    private final ProgressionRules rules;

    Judge(ItemReader reader, ItemWriter writer, ProgressionRules rules) {
        this.reader = reader;
        this.writer = writer;
        this.rules = rules;
    }

    /// What is paused waits for a clinician and is not looked at.
    List<Judged> judge(Known known, Set<UUID> itemIds) {
        Program week = week(known);
        List<Judged> judged = new ArrayList<>();
        for (ProgramItem item : known.inForce().items()) {
            if (itemIds.contains(item.itemId()) && !item.paused()) {
                Judged one = judge(item, known, week);
                judged.add(one);
                week = with(week, one);
            }
        }
        return judged;
    }

    /// Whether the program's week has room for what is proposed.
    boolean hasRoom(Known known, ProgramItem item, ProposedItem to) {
        Program week = week(known);
        double added = seconds(to) - seconds(item);
        return added <= 0 || rules.figures().allowsProgram(week.weekAgo(), week.now() + added);
    }

    private Judged judge(ProgramItem item, Known known, Program week) {
        ItemFacts facts = reader.read(item, known);
        var history = HistoryReader.of(item.itemId(), known.program(), known.sessions());
        var around = new Facts(
                known.today(),
                known.redFlag(),
                known.zones(),
                known.technique(item.exerciseCode())
                        .map(found -> new Technique(found.verdict().name(), found.ladderStep(), found.reviewedAt()))
                        .orElse(null),
                week);
        Decision decision = Progression.decide(history, facts, around, rules);
        boolean peripheralised =
                Window.of(history, facts, around, rules.figures()).lookingBack().isLast(Response.PERIPHERALISED);
        return new Judged(item, decision, writer.proposed(item, decision), peripheralised);
    }

    private Program week(Known known) {
        ProgramRef program = known.program();
        double now = Stream.concat(Stream.of(known.inForce()), program.plannedAfter(known.today()).stream())
                .mapToDouble(this::seconds)
                .max()
                .orElseThrow();
        double weekAgo = program.revisionOn(known.today().minusDays(WEEK))
                .map(this::seconds)
                .orElseGet(() -> seconds(program.revisions().getFirst()));
        return new Program(weekAgo, now);
    }

    private Program with(Program week, Judged judged) {
        ProposedItem to = judged.proposed();
        return to == null || to.paused() || judged.followsPlan()
                ? week
                : new Program(week.weekAgo(), week.now() + seconds(to) - seconds(judged.item()));
    }

    private double seconds(RevisionRef revision) {
        return revision.items().stream()
                .filter(item -> !item.paused())
                .mapToDouble(this::seconds)
                .sum();
    }

    private double seconds(ProgramItem item) {
        return Works.of(item.dose(), item.schedule()).weeklySeconds(rules.figures());
    }

    private double seconds(ProposedItem item) {
        return Works.of(item.dose(), item.schedule()).weeklySeconds(rules.figures());
    }
}
