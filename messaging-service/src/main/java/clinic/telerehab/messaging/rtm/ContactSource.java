package clinic.telerehab.messaging.rtm;

/// Who wrote an entry: the product, or somebody by hand.
enum ContactSource {
    AUTO,
    MANUAL
}
