package clinic.telerehab.program.catalogue;

/// A thing with the place it was read from, so that a fault can be told where it is.
///
/// @param pointer the JSON pointer inside the file
record Placed<T>(String file, String pointer, T value) {
    Fault fault(String reason) {
        return new Fault(file, pointer, reason);
    }
}
