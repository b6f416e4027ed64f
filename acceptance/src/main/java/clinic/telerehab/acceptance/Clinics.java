package clinic.telerehab.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The two clinics of the story and who works there, set up once and found again on a used suite.
final class Clinics {
    static final String NORTHSIDE = "01960000-0000-7000-8000-000000000001";
    private static final String SOUTHSIDE = "01960000-0000-7000-8000-000000000002";
    private static final String EMERGENCY = """
            {"name": "%s", "timezone": "Europe/Berlin", "defaultLocale": "en", "emergencyPhone": "112",
             "emergencyTexts": {"en": "Call 112 now.", "de": "Rufen Sie sofort 112."}}
            """;

    private final Stage stage;
    private final Map<String, Credentials> logins = new ConcurrentHashMap<>();

    Clinics(Stage stage) {
        this.stage = stage;
    }

    String token(String user) {
        return logins.computeIfAbsent(user, name -> Login.open(stage.base(), name))
                .token();
    }

    void renew(String user) {
        logins.computeIfAbsent(user, name -> Login.open(stage.base(), name)).renew();
    }

    /// The practitioner id of a demo login, the same in every run.
    static String practitioner(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }

    void open() {
        open(NORTHSIDE, "Northside");
        open(SOUTHSIDE, "Southside");
        register("ops", NORTHSIDE, "admin", "OTHER");
        register("ops", SOUTHSIDE, "southside-admin", "OTHER");
        register("admin", NORTHSIDE, "lead", "PHYSIOTHERAPIST");
        register("admin", NORTHSIDE, "colleague", "PHYSIOTHERAPIST");
        register("southside-admin", SOUTHSIDE, "outsider", "PHYSIOTHERAPIST");
    }

    private void open(String id, String name) {
        var answer = stage.http().put(token("ops"), "/api/patient/v1/clinics/" + id, EMERGENCY.formatted(name));
        stage.prove("ops sets up the clinic " + name, isDone(answer.status()), answer);
    }

    void register(String by, String clinic, String user, String profession) {
        String licence = profession.equals("OTHER") ? "null" : "\"LIC-" + user + "\"";
        var answer = stage.http().put(token(by), "/api/patient/v1/practitioners/" + practitioner(user), """
                        {"clinicId": "%s", "subject": "%s", "displayName": "The %s", "profession": "%s",
                         "licenceNumber": %s}
                        """.formatted(
                        clinic, subjectOf(user), user, profession, licence));
        stage.prove(by + " registers " + user + " as staff", isDone(answer.status()), answer);
    }

    private String subjectOf(String user) {
        return stage.http().get(token(user), "/api/patient/v1/me").text("/subject");
    }

    private static boolean isDone(int status) {
        return status == 200 || status == 201;
    }
}
