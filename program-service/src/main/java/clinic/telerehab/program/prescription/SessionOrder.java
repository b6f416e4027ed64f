package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.SequenceGroup;
import java.util.Comparator;
import java.util.List;

/// The order of a session: reactivate, activate, train, endurance, stretch (SF-06). Inside a part the clinician's order
/// stays; passive modalities, which belong to no part, come last. Pure.
final class SessionOrder {
    private static final Comparator<ProgramItem> BY_PART = Comparator.comparingInt(SessionOrder::part);

    private SessionOrder() {}

    static List<ProgramItem> of(List<ProgramItem> items) {
        return items.stream().sorted(BY_PART).toList();
    }

    private static int part(ProgramItem item) {
        SequenceGroup group = item.snapshot().sequenceGroup();
        return group == null ? SequenceGroup.values().length : group.ordinal();
    }
}
