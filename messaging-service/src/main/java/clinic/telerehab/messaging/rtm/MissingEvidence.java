package clinic.telerehab.messaging.rtm;

/// Why a month supports no code of a kind.
enum MissingEvidence {
    TOO_FEW_DAYS,
    TOO_LITTLE_TIME,
    NO_SYNCHRONOUS_CONTACT
}
