package clinic.telerehab.program.education;

import clinic.telerehab.program.catalogue.ClinicCatalogue;
import clinic.telerehab.program.catalogue.ProtocolTemplate;
import clinic.telerehab.program.prescription.ProgramObserver;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.Programs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Gives a patient the cards of the template that their program was made from, once it runs.
@ApplicationScoped
class TemplateCards implements ProgramObserver {
    private static final String TEMPLATE = "TEMPLATE";

    private final Programs programs;
    private final ClinicCatalogue catalogue;
    private final Education education;

    TemplateCards(Programs programs, ClinicCatalogue catalogue, Education education) {
        this.programs = programs;
        this.catalogue = catalogue;
        this.education = education;
    }

    @Override
    public Uni<Void> changed(ProgramRef program) {
        if (!program.isActive() || program.current().number() != 1) {
            return Uni.createFrom().voidItem();
        }
        return programs.template(program.id())
                .chain(code -> cards(program.clinicId(), code))
                .chain(cards -> give(program.patientId(), cards));
    }

    private Uni<List<String>> cards(UUID clinicId, Optional<String> template) {
        return template.map(code -> catalogue
                        .template(clinicId, code)
                        .map(found -> found.map(ProtocolTemplate::cards).orElse(List.of())))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<Void> give(UUID patientId, List<String> cards) {
        Uni<Void> given = Uni.createFrom().voidItem();
        for (String card : cards) {
            given = given.chain(() -> education.assign(patientId, card, TEMPLATE));
        }
        return given;
    }
}
