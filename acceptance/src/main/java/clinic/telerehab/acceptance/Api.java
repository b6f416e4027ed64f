package clinic.telerehab.acceptance;

/// Where each service is reached behind the front door.
final class Api {
    static final String PATIENT = "/api/patient/v1";
    static final String PROGRAM = "/api/program/v1";
    static final String MESSAGING = "/api/messaging/v1";

    private Api() {}
}
