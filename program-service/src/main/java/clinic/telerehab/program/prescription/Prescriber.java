package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.catalogue.ClinicCatalogue;
import clinic.telerehab.program.catalogue.StartingPoint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Looks up in the catalogue of a patient's clinic what is to be prescribed, and has the items made of it. Takes part
/// in the caller's session.
@ApplicationScoped
class Prescriber {
    private final ClinicCatalogue catalogue;
    private final Catalogue ladders;

    /// @param ladders the shipped ones are all there are
    Prescriber(ClinicCatalogue catalogue, Catalogue ladders) {
        this.catalogue = catalogue;
        this.ladders = ladders;
    }

    /// @param previous what the program asked for until now
    /// @throws clinic.telerehab.kit.problem.DomainProblem `exercise-unknown`, for another clinic's too,
    /// `ladder-step-unknown` or `item-twice`
    Uni<List<ProgramItem>> items(UUID clinicId, List<ItemRequest> requests, List<ProgramItem> previous) {
        return choices(clinicId, requests.stream().map(ItemRequest::exerciseCode))
                .map(choices -> choices.items(requests, previous));
    }

    /// What a template begins with, under new ids.
    List<ProgramItem> items(StartingPoint start) {
        return new Choices(Map.of(), ladders).items(start);
    }

    /// What another program asked for, under new ids: in the present version of the catalogue, and with no quota begun.
    Uni<List<ProgramItem>> copies(UUID clinicId, List<ProgramItem> items) {
        return choices(clinicId, items.stream().map(ProgramItem::exerciseCode)).map(choices -> choices.copies(items));
    }

    /// The items that can't be prescribed any more.
    Uni<List<ProgramItem>> unavailable(UUID clinicId, List<ProgramItem> items) {
        return choices(clinicId, items.stream().map(ProgramItem::exerciseCode))
                .map(choices -> choices.unavailable(items));
    }

    private Uni<Choices> choices(UUID clinicId, Stream<String> codes) {
        return catalogue.findAll(clinicId, codes.distinct().toList()).map(found -> new Choices(found, ladders));
    }
}
