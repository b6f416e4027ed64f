package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import clinic.telerehab.patient.alert.Alert;
import clinic.telerehab.patient.alert.Alerts;
import clinic.telerehab.patient.instrument.Interpretation;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds the outcomes to what program-service suspects: it knows who is faithful, and this service who gets better. It
/// tells again while the faithful weeks go on, since outcomes may come later; the alert is raised once.
@ApplicationScoped
class PlateauHandler implements FeedHandler {
    private static final String SUSPECTED = "PLATEAU_SUSPECTED";
    // Held until the transaction ends, so a second telling waits and then finds it noted.
    private static final String UNDER_TREATMENT = """
            select clinic_id from episode
             where id = :episode and patient_id = :patient and status = 'ACTIVE'
               and (plateau_since is null or plateau_since <> :since)
               for update
            """;
    private static final String NOTE = "update episode set plateau_since = :since where id = :episode";

    private final AssessmentRepository assessments;
    private final AssessmentViews views;
    private final PlateauRule rule;
    private final Alerts alerts;

    PlateauHandler(AssessmentRepository assessments, AssessmentViews views, OutcomeFiles files, Alerts alerts) {
        this.assessments = assessments;
        this.views = views;
        this.rule = files.plateau();
        this.alerts = alerts;
    }

    /// @param episodeId null for a program that names none
    /// @param since the first day of what is told of
    record Told(
            UUID patientId, @Nullable UUID episodeId, String kind, LocalDate since, Map<String, BigDecimal> evidence) {}

    @Override
    public String producer() {
        return "program";
    }

    @Override
    public String type() {
        return "episode-signal";
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event) {
        var told = event.dataAs(Told.class);
        UUID episode = told.episodeId();
        return told.kind().equals(SUSPECTED) && episode != null
                ? judge(told, episode)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> judge(Told told, UUID episode) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNDER_TREATMENT, UUID.class)
                        .setParameter("episode", episode)
                        .setParameter("patient", told.patientId())
                        .setParameter("since", told.since())
                        .getSingleResultOrNull())
                .chain(clinic -> clinic == null
                        ? Uni.createFrom().voidItem()
                        : latest(episode, told.since())
                                .chain(latest -> rule.isReached(latest)
                                        ? raise(told, episode, clinic)
                                        : Uni.createFrom().voidItem()));
    }

    /// What the latest score of each series means.
    private Uni<List<Interpretation>> latest(UUID episode, LocalDate since) {
        Instant from = since.atStartOfDay(ZoneOffset.UTC).toInstant();
        return views.baselines(episode)
                .chain(baselines -> assessments
                        .completed(episode)
                        .map(completed -> ofSeries(completed).stream()
                                .filter(each -> !each.takenAt().isBefore(from))
                                .map(each -> baselines.interpret(views.definitionOf(each), each))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private Collection<Assessment> ofSeries(List<Assessment> oldestFirst) {
        Map<String, Assessment> latest = new LinkedHashMap<>();
        oldestFirst.stream()
                .filter(each -> rule.instruments().contains(each.instrument()))
                .forEach(each -> latest.put(each.series(), each));
        return latest.values();
    }

    private Uni<Void> raise(Told told, UUID episode, UUID clinic) {
        var alert = Alert.of(rule.id(), rule.severity(), told.patientId(), clinic, episode + ":" + told.since())
                .with(told.evidence());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("since", told.since())
                        .setParameter("episode", episode)
                        .executeUpdate())
                .chain(() -> alerts.raise(alert));
    }
}
