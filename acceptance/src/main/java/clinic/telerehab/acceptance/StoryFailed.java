package clinic.telerehab.acceptance;

/// A claim of the story that turned out wrong.
final class StoryFailed extends RuntimeException {
    StoryFailed(String claim, Object seen) {
        super(claim + " — but it was " + seen);
    }
}
