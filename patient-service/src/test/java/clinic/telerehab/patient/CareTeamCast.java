package clinic.telerehab.patient;

import static clinic.telerehab.patient.People.linkedPatient;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.physiotherapist;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One patient and every kind of caller who may or may not see them.
///
/// @param tokens by the name of the kind, as the access table heads its columns
public record CareTeamCast(Clinic clinic, UUID patient, Map<String, String> tokens) {

    static CareTeamCast meet() {
        Clinic clinic = People.clinic();
        Clinic otherClinic = People.clinic();
        People.allowBreakGlass(clinic);
        Login self = People.stranger();
        Login other = People.stranger();
        UUID patient = linkedPatient(clinic, self);
        linkAnother(clinic, other);
        Map<String, String> tokens = new HashMap<>();
        tokens.put("patient-self", self.token());
        tokens.put("patient-other", other.token());
        tokens.put("lead", member(clinic, patient, physiotherapist(clinic), "LEAD", null));
        tokens.put("colleague", physiotherapist(clinic).login().token());
        tokens.put("outsider", physiotherapist(otherClinic).login().token());
        tokens.put("ended", endedMember(clinic, patient));
        tokens.put("cover", member(clinic, patient, physiotherapist(clinic), "COVER", inTenDays()));
        // Where an assistant works, somebody supervises.
        joinAsSupervisor(clinic, patient);
        tokens.put("assistant", member(clinic, patient, People.assistant(clinic), "MEMBER", null));
        tokens.put("breakglass", inEmergency(clinic, patient));
        tokens.put("admin", clinic.admin().login().token());
        tokens.put("other-admin", otherClinic.admin().login().token());
        tokens.put("ops", People.operator().token());
        tokens.put("service", TestTokens.service("program-service", "patient-service"));
        tokens.put(
                "wrong-audience",
                TestTokens.sign(TestTokens.claims(self.subject(), "patient-app", Set.of("account"), "patient")));
        return new CareTeamCast(clinic, patient, tokens);
    }

    private static String member(Clinic clinic, UUID patient, Practitioner who, String role, @Nullable String until) {
        People.join(clinic.admin().login(), patient, newId(), who, role, until).statusCode(201);
        return who.login().token();
    }

    private static void joinAsSupervisor(Clinic clinic, UUID patient) {
        People.join(clinic.admin().login(), patient, newId(), physiotherapist(clinic), "SUPERVISOR", null)
                .statusCode(201);
    }

    private static void linkAnother(Clinic clinic, Login login) {
        assertThat(linkedPatient(clinic, login)).isNotNull();
    }

    private static String endedMember(Clinic clinic, UUID patient) {
        Practitioner who = physiotherapist(clinic);
        UUID membership = newId();
        People.join(clinic.admin().login(), patient, membership, who, "MEMBER", null)
                .statusCode(201);
        People.endMembership(clinic.admin().login(), patient, membership, 0).statusCode(200);
        return who.login().token();
    }

    public String token(String kind) {
        return Objects.requireNonNull(tokens.get(kind));
    }

    private static String inEmergency(Clinic clinic, UUID patient) {
        Practitioner who = physiotherapist(clinic);
        People.breakGlass(who.login(), patient, newId()).statusCode(201);
        return who.login().token();
    }

    /// Another emergency access, which a call may review.
    public UUID newGrant() {
        UUID grant = newId();
        People.breakGlass(physiotherapist(clinic).login(), patient, grant).statusCode(201);
        return grant;
    }

    /// Another member of the team, whom a call may change or end.
    public UUID newMember() {
        UUID membership = newId();
        People.join(clinic.admin().login(), patient, membership, physiotherapist(clinic), "MEMBER", null)
                .statusCode(201);
        return membership;
    }

    /// A patient of the clinic whose lead offers them to somebody; nobody of the cast is a party to it.
    public UUID[] newOffer() {
        UUID other = People.patient(clinic);
        Practitioner from = physiotherapist(clinic);
        People.lead(clinic, other, from);
        UUID transfer = newId();
        People.offer(from.login(), other, transfer, physiotherapist(clinic)).statusCode(201);
        return new UUID[] {other, transfer};
    }

    private static String inTenDays() {
        return Instant.now().plus(Duration.ofDays(10)).toString();
    }
}
