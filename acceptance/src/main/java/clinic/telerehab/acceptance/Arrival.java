package clinic.telerehab.acceptance;

import clinic.telerehab.acceptance.Http.Answer;
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

    Arrival(Stage stage, Clinics clinics) {
        this.stage = stage;
        this.http = stage.http();
        this.clinics = clinics;
    }

    /// @param locale the language that the patient reads
    Person of(String givenName, String locale) {
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
                {"clinicId": "%s", "recordNumber": "%s", "givenName": "%s", "familyName": "Example",
                 "birthDate": "1980-04-30", "email": "%s", "locale": "%s", "timezone": "Europe/Berlin"}
                """.formatted(
                        Clinics.NORTHSIDE, Person.recordNumber(id), givenName, address, locale)));
        stage.expect(
                "and makes the lead their lead clinician",
                201,
                http.put(admin, path + "/care-team/" + Stage.newId(), """
                        {"practitionerId": "%s", "role": "LEAD"}
                        """.formatted(Clinics.practitioner("lead"))));
    }

    private String invite(String givenName) {
        String invitation = path + "/invitations/" + Stage.newId();
        stage.expect("the admin sends an invitation", 201, http.put(clinics.token("admin"), invitation, ""));
        stage.eventually(
                "the mail arrives", () -> CODE.matcher(stage.mailTo(address)).find(), () -> "no mail");
        String mail = stage.mailTo(address);
        stage.prove("and tells nothing about the patient", !mail.contains(givenName), "a name");
        Matcher code = CODE.matcher(mail);
        stage.prove("it carries a code", code.find(), "no code");
        return code.group();
    }

    private Answer link(Person person, String redeem) {
        return http.post(person.token(), Api.PATIENT + "/me/link", redeem, Map.of());
    }
}
