package clinic.telerehab.program.education;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.OwnRecord;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.Catalogue;
import clinic.telerehab.program.problem.ProgramProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of education. One public method is one transaction.
@ApplicationScoped
class EducationService {
    private static final Action READ_OWN = Action.read("education.read", Capacity.SELF);
    private static final Action ACKNOWLEDGE = Action.change("education.acknowledge", Capacity.SELF);
    private static final Action LIST = Action.read("education.list", Capacity.CARE_TEAM);
    private static final Action ASSIGN = Action.change("education.assign", Capacity.CARE_TEAM);
    private static final String BY_CLINICIAN = "CLINICIAN";

    private final AssignmentRepository assignments;
    private final Catalogue catalogue;
    private final AccessGuard guard;
    private final Clock clock;

    EducationService(AssignmentRepository assignments, Catalogue catalogue, AccessGuard guard, Clock clock) {
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param locale null for the patient's own language
    @WithSession
    Uni<Page<AssignmentView>> mine(@Nullable String locale, PageRequest page) {
        return guard.requireOwn(READ_OWN)
                .chain(own -> page(own.patientId(), page)
                        .map(read -> read.map(assignment -> view(assignment, spoken(own, locale)))));
    }

    /// Reading it twice is no news: the first time stays.
    @WithTransaction
    Uni<AssignmentView> acknowledge(String code, @Nullable String locale) {
        return guard.requireOwn(ACKNOWLEDGE)
                .call(own -> assignments.acknowledge(own.patientId(), code, clock.instant()))
                .chain(own -> assignments
                        .require(own.patientId(), code)
                        .map(assignment -> view(assignment, spoken(own, locale))));
    }

    @WithSession
    Uni<Page<AssignmentView>> list(UUID patientId, String locale, PageRequest page) {
        return guard.require(LIST, patientId)
                .chain(access -> page(patientId, page))
                .map(read -> read.map(assignment -> view(assignment, locale)));
    }

    @WithTransaction
    Uni<Creation<AssignmentView>> assign(UUID patientId, String code, String locale) {
        return guard.require(ASSIGN, patientId)
                .invoke(access -> requireCard(code))
                .chain(access -> give(access, patientId, code))
                .chain(isNew -> assignments
                        .require(patientId, code)
                        .map(assignment -> new Creation<>(view(assignment, locale), isNew)));
    }

    private Uni<Boolean> give(Access access, UUID patientId, String code) {
        return assignments.give(patientId, code, BY_CLINICIAN, access.caller().subject(), clock.instant());
    }

    private Uni<Page<Assignment>> page(UUID patientId, PageRequest page) {
        return assignments
                .ofPatient(patientId, page)
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    private AssignmentView view(Assignment assignment, String locale) {
        return AssignmentView.of(assignment, catalogue, locale);
    }

    private void requireCard(String code) {
        if (catalogue.card(code).isEmpty()) {
            throw new DomainProblem(ProgramProblem.CARD_UNKNOWN);
        }
    }

    private static String spoken(OwnRecord own, @Nullable String asked) {
        return Objects.requireNonNullElse(asked, own.locale());
    }
}
