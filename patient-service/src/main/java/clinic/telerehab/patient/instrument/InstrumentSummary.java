package clinic.telerehab.patient.instrument;

import java.util.Set;

/// An instrument in a list.
///
/// @param locales in which its text may be shown
record InstrumentSummary(String code, String version, String title, Definition.Licence licence, Set<String> locales) {

    static InstrumentSummary of(Definition definition, Set<String> locales) {
        return new InstrumentSummary(
                definition.code(), definition.version(), definition.title(), definition.licence(), locales);
    }
}
