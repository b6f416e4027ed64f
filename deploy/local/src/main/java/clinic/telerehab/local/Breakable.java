package clinic.telerehab.local;

/// A part of the suite that can be broken, and mended, while everything else runs.
interface Breakable {
    int DONE = 204;
    int UNKNOWN = 404;

    boolean isAlive();

    /// The process that it is, or lives in.
    long pid();

    /// @param verb such as `stop`, `start`, `freeze`, `thaw` or `slow`
    /// @return the status to answer with: 404 for what can't be done to it
    int obey(String verb) throws Exception;
}
