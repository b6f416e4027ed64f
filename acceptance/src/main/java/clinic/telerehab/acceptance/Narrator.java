package clinic.telerehab.acceptance;

/// Hears the story: the demo prints it, a test only cares that it ends well.
interface Narrator {
    Narrator SILENT = new Narrator() {
        @Override
        public void chapter(String title) {}

        @Override
        public void proved(String claim) {}
    };

    void chapter(String title);

    /// Called when a claim has been proved.
    void proved(String claim);
}
