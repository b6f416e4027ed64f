package clinic.telerehab.acceptance;

/// Hears the story: the demo prints it, a test only cares that it ends well.
interface Narrator {
    void chapter(String title);

    /// Called when a claim has been proved.
    void proved(String claim);
}
