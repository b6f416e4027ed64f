package clinic.telerehab.program.progression;

import org.jspecify.annotations.Nullable;

/// Where the zones of pain begin in one clinic. Pure.
///
/// @param amberFrom the lowest pain of the amber zone
/// @param redFrom the lowest pain of the red zone
record Zones(int amberFrom, int redFrom) {

    Zone of(@Nullable Integer pain) {
        if (pain == null) {
            return Zone.UNKNOWN;
        }
        if (pain >= redFrom) {
            return Zone.RED;
        }
        return pain >= amberFrom ? Zone.AMBER : Zone.GREEN;
    }
}
