package clinic.telerehab.program.catalogue;

/// Something wrong in a catalogue file: where, and why.
///
/// @param place a JSON pointer, or a line when the file is no JSON
record Fault(String file, String place, String reason) {
    @Override
    public String toString() {
        return "%s %s: %s".formatted(file, place, reason);
    }
}
