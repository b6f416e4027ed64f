package clinic.telerehab.acceptance;

/// What is promised while a part is away, beside that everything else goes on.
interface Promise {
    Promise NONE = () -> {};

    /// Before the part fails.
    default void prepare() {}

    /// While it is away.
    void keep();

    /// When it is back.
    default void prove() {}
}
