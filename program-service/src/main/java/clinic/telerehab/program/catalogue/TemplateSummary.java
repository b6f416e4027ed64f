package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.ProtocolTemplate.Indication;
import clinic.telerehab.program.catalogue.ProtocolTemplate.Phase;

/// A protocol template as a list shows it, in the reader's language.
///
/// @param weeks how long all phases take
record TemplateSummary(
        String code,
        int version,
        String kind,
        String contingency,
        Indication indication,
        int weeks,
        String locale,
        String title,
        String summary) {

    static TemplateSummary of(ProtocolTemplate template, String asked) {
        var spoken = Spoken.of(template.i18n(), asked);
        return new TemplateSummary(
                template.code(),
                template.version(),
                template.kind(),
                template.contingency(),
                template.indication(),
                template.phases().stream().mapToInt(Phase::weeks).sum(),
                spoken.locale(),
                spoken.text().title(),
                spoken.text().summary());
    }
}
