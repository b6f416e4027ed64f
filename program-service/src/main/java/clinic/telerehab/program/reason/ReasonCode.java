package clinic.telerehab.program.reason;

/// Why somebody did not exercise (clinical.md SF-21), as `GET /v1/reference/reasons` lists.
public enum ReasonCode {
    NO_TIME,
    PAIN,
    FEAR,
    UNCLEAR,
    NO_EQUIPMENT,
    ILLNESS,
    MOTIVATION,
    TRAVEL,
    OTHER
}
