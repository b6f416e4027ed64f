package clinic.telerehab.acceptance;

/// A patient of the story who has arrived: registered, led by the lead, and linked to a login of their own.
///
/// @param credentials of the login, for the app
record Person(String id, String login, Credentials credentials) {
    String token() {
        return credentials.token();
    }

    String path() {
        return Api.PATIENT + "/patients/" + id;
    }

    String recordNumber() {
        return recordNumber(id);
    }

    /// The last part of an id is random, so each run has numbers of its own.
    static String recordNumber(String id) {
        return "LBP-" + id.substring(24);
    }
}
