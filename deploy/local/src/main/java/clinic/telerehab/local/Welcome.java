package clinic.telerehab.local;

/// What is said once everything runs. The first sentence tells `./clinic up --detach` and the acceptance tests that it
/// does.
final class Welcome {
    private static final String TEXT = """

            The suite runs.

              front door     %1$s
              patients       %1$s/api/patient/v1      program  %1$s/api/program/v1
              messaging      %1$s/api/messaging/v1    login    %1$s/auth/realms/telerehab
              mail           http://localhost:%2$d/mail
              status         http://localhost:%2$d/status.json
              data and logs  %3$s

              demo logins    admin, southside-admin, lead, colleague, outsider, ops, patient, control
              password       Clinic-demo-2026

            Play the story with ./clinic demo; stop with Ctrl-C or ./clinic down.
            """;

    private Welcome() {}

    static String text(Settings settings) {
        return TEXT.formatted(settings.publicUrl(), settings.controlPort(), settings.data());
    }
}
