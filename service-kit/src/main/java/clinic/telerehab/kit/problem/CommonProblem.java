package clinic.telerehab.kit.problem;

/// The refusals that every service shares.
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST("malformed-request", 400, "The request can't be read; see detail"),
    INVALID_PARAMETER("invalid-parameter", 400, "A path, query or header value is not of its type or range"),
    INVALID_CURSOR("invalid-cursor", 400, "The cursor is not one that this list gave out; start without one"),
    NOT_AUTHENTICATED("not-authenticated", 401, "Send a valid access token"),
    FORBIDDEN("forbidden", 403, "This login's role does not allow the operation"),
    CARE_RELATIONSHIP_REQUIRED("care-relationship-required", 403, "Only the patient's care team may do this"),
    TEAM_ROLE_NOT_SUFFICIENT("team-role-not-sufficient", 403, "Your profession or team role does not allow this"),
    NOT_FOUND("not-found", 404, "There is nothing at this address for you"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "This address can't answer in the accepted media types"),
    ID_ALREADY_USED("id-already-used", 409, "Another content was created under this id; make a new id"),
    CONFLICT("conflict", 409, "The change contradicts what is stored; read again"),
    RECORD_ERASED("record-erased", 409, "The record was erased; nothing is written to it any more"),
    RECORD_IN_USE("record-in-use", 409, "Only a record that patient-service has erased is erased here"),
    FEED_POSITION_PRUNED("feed-position-pruned", 410, "Older events are gone; read the feed from its beginning"),
    STALE_VERSION("stale-version", 412, "Someone changed it since you read it; read again and repeat"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is over the limit"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Send application/json in UTF-8"),
    VALIDATION_FAILED("validation-failed", 422, "Some values are missing or out of range; see violations"),
    MEMBER_NOT_EDITABLE("member-not-editable", 422, "The patch names something that you can't change here"),
    VERSION_REQUIRED("version-required", 428, "Send If-Match with the version you read"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Wait as long as Retry-After says"),
    INTERNAL_ERROR("internal-error", 500, "The service failed; the trace id names the failure in its log"),
    ACCESS_AUTHORITY_UNAVAILABLE(
            "access-authority-unavailable", 503, "It is not known for sure who may see this patient; try again later"),
    AUDIT_UNAVAILABLE("audit-unavailable", 503, "Access can't be recorded at present; try again later"),
    SERVICE_UNAVAILABLE("service-unavailable", 503, "Something the service needs does not answer; try again later");

    private final String code;
    private final int status;
    private final String title;

    CommonProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
