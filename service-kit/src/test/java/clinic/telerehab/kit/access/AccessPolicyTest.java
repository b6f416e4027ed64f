package clinic.telerehab.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.access.AccessDecision.Allowed;
import clinic.telerehab.kit.access.AccessDecision.Refused;
import clinic.telerehab.kit.access.AccessFacts.PatientLink;
import clinic.telerehab.kit.access.AccessFacts.PractitionerLink;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.identity.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPolicyTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final UUID CLINIC = UUID.randomUUID();
    private static final UUID PATIENT = UUID.randomUUID();

    private final AccessPolicy policy = new AccessPolicy(Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({
        "read,      LEAD,        PHYSIOTHERAPIST, CARE_TEAM",
        "read,      BREAK_GLASS, PHYSIOTHERAPIST, CARE_TEAM in emergency",
        "read,      ,            PHYSIOTHERAPIST, care-relationship-required",
        "licensed,  MEMBER,      PHYSIOTHERAPIST, CARE_TEAM",
        "licensed,  MEMBER,      ASSISTANT,       team-role-not-sufficient",
        "permanent, MEMBER,      PHYSIOTHERAPIST, CARE_TEAM",
        "permanent, COVER,       PHYSIOTHERAPIST, team-role-not-sufficient",
        "permanent, BREAK_GLASS, PHYSIOTHERAPIST, team-role-not-sufficient",
        "colleague, ,            PHYSIOTHERAPIST, COLLEAGUE",
        "colleague, LEAD,        PHYSIOTHERAPIST, COLLEAGUE",
        "colleague, ,            ASSISTANT,       team-role-not-sufficient"
    })
    void letsCliniciansOfTheClinicDoWhatTheirRelationAllows(
            String action, @Nullable TeamRole relation, Profession profession, String expected) {
        assertThat(decide(action, relation, profession, true, "clinician")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"read", "licensed", "permanent", "colleague"})
    void knowsNobodyWhoIsInactive(String action) {
        assertThat(decide(action, TeamRole.LEAD, Profession.PHYSIOTHERAPIST, false, "clinician"))
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({"clinic-admin, forbidden", "ops, forbidden", "service, forbidden", "patient, not-found"})
    void keepsWhatColleaguesMayFromEverybodyElse(String role, String expected) {
        assertThat(decide("colleague", null, Profession.OTHER, true, role)).isEqualTo(expected);
    }

    private String decide(
            String action, @Nullable TeamRole relation, Profession profession, boolean active, String role) {
        var facts = new AccessFacts(
                new PatientLink(PATIENT, CLINIC, "somebody", "ACTIVE"),
                new PractitionerLink(UUID.randomUUID(), CLINIC, profession, active),
                relation,
                Set.of(),
                NOW);
        return switch (policy.decide(new Caller("me", "app", Set.of(role)), facts, named(action), NOW)) {
            case Allowed allowed -> allowed.capacity() + (allowed.underBreakGlass() ? " in emergency" : "");
            case Refused refused -> refused.problem().code();
        };
    }

    private static Action named(String action) {
        return switch (action) {
            case "read" -> Action.read("x.read", Capacity.CARE_TEAM);
            case "licensed" -> Action.change("x.sign", Capacity.CARE_TEAM).forLicensedOnly();
            case "permanent" -> Action.change("x.discharge", Capacity.CARE_TEAM).exceptCover();
            default -> Action.change("x.ask", Capacity.COLLEAGUE).forLicensedOnly();
        };
    }
}
