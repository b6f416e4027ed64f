package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.Reference.Kind;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reading the catalogue of the caller's clinic.
@ApplicationScoped
class CatalogueService {
    private final ReadersClinic clinic;
    private final ClinicCatalogue catalogue;
    private final Catalogue shipped;

    CatalogueService(ReadersClinic clinic, ClinicCatalogue catalogue, Catalogue shipped) {
        this.clinic = clinic;
        this.catalogue = catalogue;
        this.shipped = shipped;
    }

    @WithSession
    Uni<ExercisePage> exercises(@Nullable UUID clinicId, PageRequest page, ExerciseQuery query) {
        return shelf(clinicId).map(shelf -> page(shelf, page, query));
    }

    /// @param version null for the newest
    @WithSession
    Uni<ExerciseView> exercise(@Nullable UUID clinicId, String code, @Nullable Integer version, String locale) {
        return require(clinicId, code, version).map(exercise -> view(exercise, locale));
    }

    @WithSession
    Uni<String> picture(@Nullable UUID clinicId, String code, String locale) {
        return require(clinicId, code, null).map(exercise -> {
            var drawing = shipped.drawing(exercise).orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND));
            var spoken = exercise.spoken(locale);
            return drawing.svg(
                    spoken.locale(), spoken.text().title(), spoken.text().summary());
        });
    }

    @WithSession
    Uni<Page<TemplateSummary>> templates(@Nullable UUID clinicId, PageRequest page, String locale) {
        return shelf(clinicId)
                .map(shelf -> CataloguePages.cut(shelf.publishedTemplates(), ProtocolTemplate::code, page)
                        .map(template -> TemplateSummary.of(template, locale)));
    }

    @WithSession
    Uni<TemplateView> template(@Nullable UUID clinicId, String code, String locale) {
        return shelf(clinicId)
                .map(shelf -> shelf.template(code)
                        .map(template -> TemplateView.of(template, shelf, locale))
                        .orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND)));
    }

    private Uni<Shelf> shelf(@Nullable UUID clinicId) {
        return clinic.find(clinicId).chain(found -> catalogue.of(found.orElse(null)));
    }

    private Uni<Exercise> require(@Nullable UUID clinicId, String code, @Nullable Integer version) {
        return clinic.find(clinicId)
                .chain(found -> version == null
                        ? catalogue.of(found.orElse(null)).map(shelf -> shelf.exercise(code))
                        : versioned(found, code, version))
                .map(found -> found.orElseThrow(() -> new DomainProblem(CommonProblem.NOT_FOUND)));
    }

    private Uni<Optional<Exercise>> versioned(Optional<UUID> found, String code, int version) {
        return found.map(id -> catalogue.find(id, code, version))
                .orElseGet(() -> Uni.createFrom().item(shipped.find(code, version)));
    }

    private ExerciseView view(Exercise exercise, String locale) {
        return ExerciseView.of(exercise, ExerciseMedia.of(exercise, shipped), locale);
    }

    private ExercisePage page(Shelf shelf, PageRequest page, ExerciseQuery query) {
        var filter = query.filter();
        var muscles = shipped.reference(Kind.MUSCLES);
        List<Exercise> published = shelf.publishedExercises();
        List<Exercise> found = published.stream()
                .filter(exercise -> filter.matches(exercise, muscles))
                .toList();
        return ExercisePage.of(
                CataloguePages.cut(found, Exercise::code, page)
                        .map(exercise -> ExerciseSummary.of(exercise, query.locale)),
                query.facets ? filter.facets(published, muscles) : null);
    }
}
