package clinic.telerehab.messaging.media;

/// What something is uploaded for, and which consent of the patient it rests on.
enum MediaPurpose {
    /// To show how an exercise is done.
    TECHNIQUE,
    /// To go with a message.
    MESSAGE;

    private static final String VIDEO_CLIP = "VIDEO_CLIP";
    private static final String MESSAGING = "MESSAGING";

    /// A clip shows the patient, whatever it goes with.
    String consentFor(MediaType type) {
        return this == TECHNIQUE || type.isVideo() ? VIDEO_CLIP : MESSAGING;
    }
}
