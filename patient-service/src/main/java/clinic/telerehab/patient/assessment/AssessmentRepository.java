package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<Assessment, UUID> {
    private static final int MORE_THAN_ANY_EPISODE = 2_000;
    // Sensible times end before it.
    private static final Instant AFTER_ALL = Instant.parse("2200-01-02T00:00:00Z");
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final String OF_EPISODE = """
            episodeId = ?1 and (takenAt < ?2 or takenAt = ?2 and id < ?3)
            """;
    private static final String NEWEST_FIRST = " order by takenAt desc, id desc";
    private static final String COMPLETED = "episodeId = ?1 and status = ?2 order by takenAt, id";
    private static final String NAMED = """
            episodeId = ?1 and instrument = ?2 and definitionVersion = ?3 and status = ?4
               and namedItems is not null and takenAt <= ?5
             order by takenAt desc, id desc
            """;
    private static final String BASELINES = """
            select distinct on (series) * from assessment
             where episode_id = :episode and status = 'COMPLETED'
             order by series, (occasion = 'BASELINE') desc, taken_at, id
            """;

    Uni<Assessment> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Newest first; of one instrument or of all.
    Uni<List<Assessment>> ofEpisode(UUID episodeId, @Nullable String instrument, PageRequest page) {
        Instant before = page.after(2).map(cursor -> cursor.instant(0)).orElse(AFTER_ALL);
        UUID last = page.after(2).map(cursor -> cursor.uuid(1)).orElse(LAST);
        var found = instrument == null
                ? find(OF_EPISODE + NEWEST_FIRST, episodeId, before, last)
                : find(OF_EPISODE + "and instrument = ?4" + NEWEST_FIRST, episodeId, before, last, instrument);
        return found.page(0, page.toRead()).list();
    }

    /// All that count, oldest first.
    Uni<List<Assessment>> completed(UUID episodeId) {
        return find(COMPLETED, episodeId, AssessmentStatus.COMPLETED)
                .page(0, MORE_THAN_ANY_EPISODE)
                .list();
    }

    /// What each series is compared with: the first that was meant as a baseline, or else the first of all.
    Uni<List<Assessment>> baselines(UUID episodeId) {
        return getSession()
                .chain(session -> session.createNativeQuery(BASELINES, Assessment.class)
                        .setParameter("episode", episodeId)
                        .getResultList());
    }

    /// The assessment whose named items a later one has to score again; null when nothing was named yet.
    Uni<@Nullable Assessment> latestNaming(UUID episodeId, String instrument, String version, Instant until) {
        return find(NAMED, episodeId, instrument, version, AssessmentStatus.COMPLETED, until)
                .firstResult();
    }
}
