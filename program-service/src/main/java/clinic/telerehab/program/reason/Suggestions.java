package clinic.telerehab.program.reason;

import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.catalogue.SequenceGroup;
import clinic.telerehab.program.prescription.LadderPlace;
import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.reason.Suggestion.Substitute;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// What helps with a reason (clinical.md 3.5). Pure; which kind of help goes with which reason is data of the
/// catalogue, its figures are in `rules/adherence.v1.json`.
final class Suggestions {
    private static final int DAYS_OF_A_WEEK = 7;

    private final Catalogue catalogue;
    private final SuggestionFigures figures;

    Suggestions(Catalogue catalogue, SuggestionFigures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /// @param exercises of the program, by code
    /// @param today where the patient is
    List<Suggestion> of(ReasonCode code, ProgramRef program, Map<String, Exercise> exercises, LocalDate today) {
        return catalogue.suggestedFor(code.name()).map(kind -> suggestion(kind, program, exercises, today)).stream()
                .toList();
    }

    private Suggestion suggestion(String kind, ProgramRef program, Map<String, Exercise> exercises, LocalDate today) {
        return switch (kind) {
            case "HOLD" -> Suggestion.hold(today, today.plusDays(figures.holdDays()));
            case "SHORT_SESSION" -> shortSession(program, today);
            case "EQUIPMENT_FREE_SUBSTITUTE" -> withoutEquipment(program, exercises);
            case "GRADED_EXPOSURE" -> smallStart(program);
            default -> Suggestion.of(kind);
        };
    }

    /// The first few of what is due today, or on the next day with anything: the clinician put the most important
    /// first.
    /// What is only there to prepare for the rest is not worth the little time.
    private Suggestion shortSession(ProgramRef program, LocalDate today) {
        List<ProgramItem> due = IntStream.range(0, DAYS_OF_A_WEEK)
                .mapToObj(today::plusDays)
                .map(day -> due(program, day))
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<ProgramItem> first = due.stream()
                .filter(Suggestions::isTraining)
                .limit(figures.shortSessionItems())
                .toList();
        return Suggestion.shortSession(
                first.stream().map(ProgramItem::itemId).toList(),
                first.stream().mapToInt(item -> item.snapshot().minutes()).sum());
    }

    private static List<ProgramItem> due(ProgramRef program, LocalDate day) {
        return program.revisionOn(day).stream()
                .flatMap(revision -> revision.items().stream())
                .filter(item -> !item.paused())
                .filter(item -> item.schedule().days().contains(day.getDayOfWeek()))
                .toList();
    }

    private static boolean isTraining(ProgramItem item) {
        return item.snapshot().active() && item.snapshot().sequenceGroup() != SequenceGroup.REACTIVATE;
    }

    private Suggestion withoutEquipment(ProgramRef program, Map<String, Exercise> exercises) {
        return Suggestion.withoutEquipment(program.current().items().stream()
                .filter(item -> !item.paused())
                .map(item -> substitute(item, exercises))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Substitute> substitute(ProgramItem item, Map<String, Exercise> exercises) {
        return Optional.ofNullable(exercises.get(item.exerciseCode()))
                .flatMap(catalogue::withoutEquipment)
                .map(other -> new Substitute(item.itemId(), other.code()));
    }

    private Suggestion smallStart(ProgramRef program) {
        String exercise = program.current().items().stream()
                .map(ProgramItem::ladder)
                .filter(Objects::nonNull)
                .map(LadderPlace::code)
                .map(catalogue::smallestStart)
                .flatMap(Optional::stream)
                .map(start -> start.code())
                .findFirst()
                .orElse(null);
        return Suggestion.smallStart(exercise, figures.fearCard());
    }
}
