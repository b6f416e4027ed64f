package clinic.telerehab.program.prescription;

import clinic.telerehab.program.client.ClinicalContext;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that the rules judge: what is to be done, by whom, and what is known besides.
///
/// @param isStart whether the program is new; some rules spare what runs already
/// @param items paused ones do not count, and are left out here
/// @param unavailable the items whose exercise or step of a ladder can't be prescribed any more
/// @param correct the exercises that the patient was seen to do correctly
/// @param isLicensed whether the clinician who asks may start programs at all
/// @param patient null when it can't be had
record Composition(
        Kind kind,
        boolean isStart,
        List<ProgramItem> items,
        List<ProgramItem> unavailable,
        Set<String> correct,
        boolean isLicensed,
        @Nullable ClinicalContext patient) {
    Composition {
        items = items.stream().filter(item -> !item.paused()).toList();
        unavailable = unavailable.stream().filter(item -> !item.paused()).toList();
        correct = Set.copyOf(correct);
    }

    Composition knowing(@Nullable ClinicalContext known) {
        return new Composition(kind, isStart, items, unavailable, correct, isLicensed, known);
    }

    boolean isTreatment() {
        return kind == Kind.TREATMENT;
    }

    /// The items of some categories.
    Stream<ProgramItem> of(Set<String> categories) {
        return items.stream().filter(item -> categories.contains(item.snapshot().category()));
    }

    boolean hasAny(Set<String> categories) {
        return of(categories).findAny().isPresent();
    }

    List<ProgramItem> where(Predicate<ProgramItem> holds) {
        return items.stream().filter(holds).toList();
    }
}
