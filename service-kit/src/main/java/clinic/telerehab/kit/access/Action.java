package clinic.telerehab.kit.access;

import java.util.EnumSet;
import java.util.Set;

/// One thing that can be done with a patient's record, and in which capacities. Each service lists its own as
/// constants;
/// the code is what audit entries name.
///
/// @param code stable, `noun.verb`
/// @param changes true when it writes: its audit entry then rides in the transaction of the change
/// @param capacities in which capacities it may be done at all
/// @param licensedOnly true when it takes a licensed profession (clinical.md SF-34)
/// @param closedToCover true when somebody who only covers, or is in by emergency access, may not do it
/// @param openOnceErased true when it may still change something of a record that was erased
public record Action(
        String code,
        boolean changes,
        Set<Capacity> capacities,
        boolean licensedOnly,
        boolean closedToCover,
        boolean openOnceErased) {

    /// What somebody acts as towards one patient.
    public enum Capacity {
        SELF,
        CARE_TEAM,
        /// A clinician of the patient's clinic, related to the patient or not: to ask for a relation, never to see
        /// anything.
        COLLEAGUE,
        CLINIC_ADMIN,
        OPERATOR
    }

    public Action {
        capacities = Set.copyOf(capacities);
    }

    public static Action read(String code, Capacity first, Capacity... more) {
        return new Action(code, false, EnumSet.of(first, more), false, false, false);
    }

    public static Action change(String code, Capacity first, Capacity... more) {
        return new Action(code, true, EnumSet.of(first, more), false, false, false);
    }

    public Action forLicensedOnly() {
        return new Action(code, changes, capacities, true, closedToCover, openOnceErased);
    }

    public Action exceptCover() {
        return new Action(code, changes, capacities, licensedOnly, true, openOnceErased);
    }

    /// For requests about the record itself, which outlive what they are about.
    public Action evenOnceErased() {
        return new Action(code, changes, capacities, licensedOnly, closedToCover, true);
    }

    boolean open(Capacity capacity) {
        return capacities.contains(capacity);
    }
}
