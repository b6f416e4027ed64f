package clinic.telerehab.messaging.media;

/// Why an upload was thrown away.
enum Refusal {
    SIZE_MISMATCH,
    HASH_MISMATCH,
    TYPE_MISMATCH,
    UNREADABLE,
    NO_PICTURES,
    TOO_LONG,
    CONSENT_WITHDRAWN
}
