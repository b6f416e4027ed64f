package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.AutoProgress;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import clinic.telerehab.program.prescription.Responsible;
import clinic.telerehab.program.prescription.RevisionDraft;
import clinic.telerehab.program.prescription.RevisionDraft.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks at items of a program and does what follows: at once for safety, within what a clinician allowed, and as a
/// proposal for everything else. Takes part in the caller's transaction and needs the patient's turn.
@ApplicationScoped
class Evaluation {
    private final Programs programs;
    private final Responsible responsible;
    private final KnownReader reader;
    private final Judge judge;
    private final ItemWriter writer;
    private final ProposalBook book;
    private final ProgressionAlerts alerts;
    private final ProgressionRules rules;

    Evaluation(
            Programs programs,
            Responsible responsible,
            KnownReader reader,
            Judge judge,
            ItemWriter writer,
            Ledger ledger,
            ProgressionRules rules) {
        this.programs = programs;
        this.responsible = responsible;
        this.reader = reader;
        this.judge = judge;
        this.writer = writer;
        this.book = ledger.book();
        this.alerts = ledger.alerts();
        this.rules = rules;
    }

    /// @param itemIds which items; those that the program does not have any more are passed over
    Uni<List<Judged>> evaluate(UUID programId, Set<UUID> itemIds) {
        return programs.lock(programId)
                .chain(program -> isRunning(program)
                        ? reader.read(program).chain(known -> follow(known, judge.judge(known, itemIds)))
                        : Uni.createFrom().item(List.of()));
    }

    private static boolean isRunning(ProgramRef program) {
        return program.isActive() || program.status() == ProgramRef.Status.ON_HOLD;
    }

    private Uni<List<Judged>> follow(Known known, List<Judged> judged) {
        List<Judged> harder = judged.stream()
                .filter(one -> one.is(Kind.PROGRESS) && one.proposed() != null)
                .toList();
        LocalDate today = known.today();
        return book.close(known, judged)
                .chain(() ->
                        protect(known, judged.stream().filter(Judged::isUrgent).toList(), today))
                .chain(() -> proposeRest(known, judged))
                .chain(() -> allowed(known, harder, today.plusDays(1)))
                .call(automatic -> automate(known, automatic, today.plusDays(1)))
                .chain(automatic -> book.propose(
                        known,
                        harder.stream().filter(one -> !automatic.contains(one)).toList()))
                .replaceWith(judged);
    }

    /// What may be carried out without asking. What a rule forbids is left to a clinician, who is told why.
    private Uni<List<Judged>> allowed(Known known, List<Judged> harder, LocalDate from) {
        Uni<List<Judged>> allowed = Uni.createFrom().item(new ArrayList<>());
        for (Judged one : harder) {
            if (mayCarryOut(known, one)) {
                allowed = allowed.call(found -> isAllowed(known, one, from).invoke(is -> addIf(is, found, one)));
            }
        }
        return allowed;
    }

    private static void addIf(boolean isAllowed, List<Judged> found, Judged one) {
        if (isAllowed) {
            found.add(one);
        }
    }

    private Uni<Boolean> isAllowed(Known known, Judged one, LocalDate from) {
        var carried = List.of(new Carried(one, book.open(known, one)));
        return programs.require(known.program().id())
                .chain(program -> programs.allows(program, revision(program, carried, null, from)));
    }

    private Uni<Void> protect(Known known, List<Judged> urgent, LocalDate from) {
        return urgent.isEmpty()
                ? Uni.createFrom().voidItem()
                : carryOut(known, urgent, null, from).chain(() -> alerts.raise(known, urgent));
    }

    private Uni<Void> automate(Known known, List<Judged> harder, LocalDate from) {
        return harder.isEmpty()
                ? Uni.createFrom().voidItem()
                : responsible
                        .clinician(known.program().id())
                        .chain(delegate -> carryOut(known, harder, delegate, from));
    }

    /// Makes one revision of all of it, from what is in force on that day.
    private Uni<Void> carryOut(Known known, List<Judged> judged, @Nullable String delegate, LocalDate from) {
        List<Carried> carried = judged.stream()
                .map(one -> new Carried(one, book.open(known, one)))
                .toList();
        Set<UUID> forSafety = judged.stream()
                .filter(Judged::isUrgent)
                .map(one -> one.item().itemId())
                .collect(Collectors.toSet());
        return programs.require(known.program().id())
                .call(program -> programs.revise(program.id(), revision(program, carried, delegate, from), forSafety))
                .chain(before ->
                        book.applied(known, carried, delegate, before.current().number() + 1));
    }

    private RevisionDraft revision(
            ProgramRef program, List<Carried> carried, @Nullable String delegate, LocalDate from) {
        Map<UUID, Carried> byItem = new TreeMap<>(carried.stream()
                .collect(Collectors.toMap(one -> one.judged().item().itemId(), one -> one)));
        List<ProgramItem> items = program.inForceOn(from).items().stream()
                .map(item -> changed(item, byItem.get(item.itemId()), from))
                .toList();
        String reason = carried.stream()
                .map(one -> one.judged().decision().ruleId())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return new RevisionDraft(Origin.PROGRESSION, Author.SYSTEM, delegate, reason, from, items);
    }

    private ProgramItem changed(ProgramItem item, @Nullable Carried carried, LocalDate from) {
        ProposedItem to = carried == null ? null : carried.judged().proposed();
        return carried == null || to == null ? item : writer.become(item, carried.proposal(), to, from);
    }

    private Uni<Void> proposeRest(Known known, List<Judged> judged) {
        return judged.stream()
                .filter(Judged::peripheralised)
                .findFirst()
                .map(one -> book.proposeRest(known, rest(one)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Decision rest(Judged one) {
        var rule = rules.rule(Steps.REST);
        var days = Map.of("days", String.valueOf(rules.figures().restDays()));
        var evidence = one.decision().evidence();
        return new Decision(rule.effect(), rule.id(), rule.explanationKey(), days, evidence, null, null);
    }

    /// A plan of amounts was agreed to as a whole. Anything else takes leave with both bounds, and another exercise or
    /// a
    /// rest under way always asks.
    private static boolean mayCarryOut(Known known, Judged one) {
        if (one.followsPlan()) {
            return true;
        }
        AutoProgress leave = known.program().autoProgress();
        Integer most = leave.maxSteps();
        LocalDate until = leave.until();
        boolean isGiven = leave.enabled() && until != null && !known.today().isAfter(until);
        boolean asksAnyway = one.decision().variable() == Variable.VARIATION
                || one.decision().variable() == Variable.QUOTA;
        return isGiven
                && !asksAnyway
                && known.program().isActive()
                && most != null
                && known.automaticSteps(one.item().itemId()) < most;
    }
}
