package clinic.telerehab.kit.subjectdata;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Erases where patient-service feeds the facts: only what its owner has told to be erased, so that no mistake of a
/// caller reaches a record in use. Events, told and parked, go with the rows they are about.
@ApplicationScoped
@DefaultBean
class FedErasure implements RecordErasure {
    private static final String TOLD = "delete from feed_event where subject = any (array(%s))";
    private static final String PARKED =
            "delete from feed_parked where subject = any (array(%s)) or strpos(event, cast(cast(:patient as uuid) as text)) > 0";
    private static final String CONSENTS = "delete from effective_consent where patient_id = :patient";

    private final List<String> statements;

    FedErasure(@All List<PersonalData> features) {
        List<PersonalTable> tables =
                features.stream().flatMap(feature -> feature.tables().stream()).toList();
        String subjects = Stream.concat(
                        Stream.of("select cast(:patient as uuid)"),
                        tables.stream().map(PersonalTable::ids))
                .collect(Collectors.joining(" union all "));
        this.statements = Stream.of(
                        // While the rows are there that say what was told.
                        Stream.of(TOLD.formatted(subjects), PARKED.formatted(subjects)),
                        tables.stream().map(FedErasure::erasure),
                        Stream.of(CONSENTS))
                .flatMap(each -> each)
                .toList();
    }

    private static String erasure(PersonalTable table) {
        if (table.erasure() == null) {
            throw new IllegalStateException("nobody says how " + table.name() + " is erased");
        }
        return table.erasure();
    }

    @Override
    public Uni<Void> of(UUID patientId) {
        return KnownPatients.status(patientId)
                .invoke(FedErasure::requireErasedByOwner)
                .chain(() -> eraseAll(patientId));
    }

    private static void requireErasedByOwner(String status) {
        if (!status.equals(KnownPatients.ERASED)) {
            throw new DomainProblem(CommonProblem.RECORD_IN_USE);
        }
    }

    private Uni<Void> eraseAll(UUID patientId) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(statement -> execute(statement, patientId))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> execute(String statement, UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement)
                        .setParameter("patient", patientId)
                        .executeUpdate());
    }
}
