package clinic.telerehab.patient.careteam;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can change while a membership lasts, as it is after the change. Leading changes hands by a transfer only.
record MembershipChange(
        @NotNull MembershipRole role, @Future @Nullable Instant until) {
    static final Set<String> EDITABLE = Set.of("role", "until");

    static MembershipChange of(Membership membership) {
        return new MembershipChange(membership.role(), membership.validUntil());
    }
}
