package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a patient comes in: registration, care team, invitation by mail, a login that is linked to the record.
final class Arrival {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final Stage stage;
    private final Http http;
    private final Clinics clinics;
    private final String id = Stage.newId();
    private final String path = Api.PATIENT + "/patients/" + id;
    private final String address = "r-" + id + "@demo.telerehab.example";
    private final String familyName = "Example-" + id.substring(24);
    private final String phone = "+49 30 " + (100_000_000 + Math.floorMod(id.hashCode(), 900_000_000));
    private final LocalDate birthDate = LocalDate.of(1940, 1, 1).plusDays(Math.floorMod(id.hashCode(), 18_000));

    Arrival(Stage stage, Clinics clinics) {
        this.stage = stage;
        this.http = stage.http();
        this.clinics = clinics;
    }

    /// Registers somebody and invites them, whether or not there is mail.
    ///
    /// @return where the mail goes
    static String invited(Stage stage, Clinics clinics) {
        var arrival = new Arrival(stage, clinics);
        arrival.register("Waiting", "en");
        arrival.sendInvitation();
        return arrival.address;
    }

    /// @param locale the language that the patient reads
    Person of(String givenName, String locale) {
        List.of(familyName, phone, birthDate.toString(), address).forEach(stage.entrusted()::add);
        register(givenName, locale);
        String code = invite(givenName);
        var person = new Person(id, "patient-" + id, Login.signUp(stage.base(), "patient-" + id));
        String redeem = "{\"code\": \"%s\"}".formatted(code);
        stage.expect("the patient signs up, logs in and redeems the code", 200, link(person, redeem));
        stage.expectProblem("a second redeem is refused", 409, "already-linked", link(person, redeem));
        return person;
    }

    private void register(String givenName, String locale) {
        String admin = clinics.token("admin");
        stage.expect("the admin registers a patient", 201, http.put(admin, path, """
                {"clinicId": "%s", "recordNumber": "%s", "givenName": "%s", "familyName": "%s",
                 "birthDate": "%s", "phone": "%s", "email": "%s", "locale": "%s", "timezone": "Europe/Berlin"}
                """.formatted(
                Clinics.NORTHSIDE, Person.recordNumber(id), givenName, familyName, birthDate, phone, address, locale)));
        stage.expect(
                "and makes the lead their lead clinician",
                201,
                http.put(admin, path + "/care-team/" + Stage.newId(), """
                        {"practitionerId": "%s", "role": "LEAD"}
                        """.formatted(Clinics.practitioner("lead"))));
    }

    private String invite(String givenName) {
        sendInvitation();
        stage.eventually(
                "the mail arrives",
                () -> CODE.matcher(stage.mail().newestTo(address)).find(),
                () -> "no mail");
        String mail = stage.mail().newestTo(address);
        stage.prove(
                "and tells nothing about the patient",
                !mail.contains(givenName) && !mail.contains(familyName),
                "a name");
        Matcher code = CODE.matcher(mail);
        stage.prove("it carries a code", code.find(), "no code");
        return code.group();
    }

    private void sendInvitation() {
        String invitation = path + "/invitations/" + Stage.newId();
        stage.expect("the admin sends an invitation", 201, http.put(clinics.token("admin"), invitation, ""));
    }

    private Answer link(Person person, String redeem) {
        return http.post(person.token(), Api.PATIENT + "/me/link", redeem, Map.of());
    }
}
