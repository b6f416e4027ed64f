package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.episode.EpisodeRef;
import clinic.telerehab.patient.episode.Episodes;
import clinic.telerehab.patient.intake.Intake.Stamp;
import clinic.telerehab.patient.intake.IntakeRepository.Person;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of intake. One public method is one transaction; all that change it take turns at the episode.
@ApplicationScoped
class IntakeService {
    private static final Action READ = Action.read("intake.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action SAVE = Action.change("intake.save", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action SIGN =
            Action.change("intake.sign", Capacity.CARE_TEAM).forLicensedOnly();
    private static final Action AMEND =
            Action.change("intake.amend", Capacity.CARE_TEAM).forLicensedOnly();

    private final IntakeRepository intakes;
    private final Episodes episodes;
    private final RedFlags redFlags;
    private final AccessGuard guard;
    private final Clock clock;

    IntakeService(IntakeRepository intakes, Episodes episodes, RedFlags redFlags, AccessGuard guard, Clock clock) {
        this.intakes = intakes;
        this.episodes = episodes;
        this.redFlags = redFlags;
        this.guard = guard;
        this.clock = clock;
    }

    /// An episode whose intake a caller may change, and whom it is about.
    private record Opened(EpisodeRef episode, Access access, Person person) {
        String by() {
            return access.caller().subject();
        }
    }

    /// @param number of the version; null for the newest
    @WithSession
    Uni<IntakeView> get(UUID episodeId, @Nullable Integer number) {
        return episodes.require(episodeId)
                .call(episode -> guard.require(READ, episode.patientId()))
                .chain(episode -> intakes.person(episode.patientId()))
                .chain(person -> version(episodeId, number).map(intake -> intake.view(person.advice())));
    }

    @WithTransaction
    Uni<Creation<IntakeView>> save(UUID episodeId, @Nullable IfMatch seen, SaveIntakeRequest request) {
        return open(episodeId, SAVE)
                .invoke(opened -> requireOwnPart(opened, request))
                .chain(opened -> intakes.latest(episodeId)
                        .chain(latest ->
                                latest == null ? begin(opened, request) : saveAgain(opened, latest, seen, request)));
    }

    @WithTransaction
    Uni<IntakeView> sign(UUID episodeId, @Nullable IfMatch seen, SignIntakeRequest request) {
        return open(episodeId, SIGN)
                .chain(opened -> intakes.requireLatest(episodeId)
                        .invoke(intake -> IfMatch.require(seen, intake.version()))
                        .invoke(Intake::requireDraft)
                        .chain(intake -> sign(opened, intake, request.acknowledgeCaution())));
    }

    @WithTransaction
    Uni<IntakeView> amend(UUID episodeId, @Nullable IfMatch seen, String reason) {
        return open(episodeId, AMEND)
                .chain(opened -> intakes.requireLatest(episodeId)
                        .invoke(intake -> IfMatch.require(seen, intake.version()))
                        .map(intake -> intake.amend(reason, stamp(opened)))
                        .chain(intakes::persistAndFlush)
                        .map(next -> next.view(opened.person().advice())));
    }

    private Uni<Intake> version(UUID episodeId, @Nullable Integer number) {
        return number == null ? intakes.requireLatest(episodeId) : intakes.requireNumber(episodeId, number);
    }

    private Uni<Opened> open(UUID episodeId, Action action) {
        return episodes.require(episodeId)
                .chain(episode -> guard.require(action, episode.patientId()).chain(access -> lock(episodeId, access)));
    }

    private Uni<Opened> lock(UUID episodeId, Access access) {
        return episodes.lock(episodeId)
                .invoke(IntakeService::requireGoingOn)
                .chain(episode ->
                        intakes.person(episode.patientId()).map(person -> new Opened(episode, access, person)));
    }

    private static void requireGoingOn(EpisodeRef episode) {
        if (episode.status().isTerminal()) {
            throw new DomainProblem(PatientProblem.EPISODE_ENDED);
        }
    }

    private void requireOwnPart(Opened opened, SaveIntakeRequest request) {
        if (opened.access().isPatient() && request.contraindicationTags() != null) {
            throw guard.refused(
                    opened.access().caller(),
                    SAVE,
                    opened.episode().patientId(),
                    PatientProblem.INTAKE_CLINICIANS_PART);
        }
    }

    private Uni<Creation<IntakeView>> begin(Opened opened, SaveIntakeRequest request) {
        UUID episodeId = opened.episode().id();
        var intake = Intake.begin(episodeId, request.hash(episodeId), stamp(opened));
        return store(opened, intake, request)
                .chain(() -> intakes.persistAndFlush(intake))
                .map(stored -> new Creation<>(stored.view(opened.person().advice()), true));
    }

    /// Without a version it can only be the first request once more.
    private Uni<Creation<IntakeView>> saveAgain(
            Opened opened, Intake intake, @Nullable IfMatch seen, SaveIntakeRequest request) {
        if (seen == null && intake.wasBegunBy(request.hash(opened.episode().id()))) {
            return Uni.createFrom()
                    .item(new Creation<>(intake.view(opened.person().advice()), false));
        }
        IfMatch.require(seen, intake.version());
        return store(opened, intake, request)
                .chain(intakes::flush)
                .map(done -> new Creation<>(intake.view(opened.person().advice()), false));
    }

    private Uni<Void> store(Opened opened, Intake intake, SaveIntakeRequest request) {
        intake.save(request.selfReport(), request.redFlags().answers(), request.contraindicationTags(), stamp(opened));
        var result = redFlags.assess(intake, opened.person());
        return redFlags.tell(opened.episode(), result, opened.by());
    }

    /// The version in force gives way first: an episode has one at a time.
    private Uni<IntakeView> sign(Opened opened, Intake intake, boolean acknowledgesCaution) {
        UUID episodeId = opened.episode().id();
        var result = redFlags.assess(intake, opened.person());
        return intakes.signed(episodeId)
                .invoke(former -> Optional.ofNullable(former).ifPresent(Intake::giveWay))
                .call(intakes::flush)
                .invoke(() -> intake.sign(result, acknowledgesCaution, stamp(opened)))
                .call(intakes::flush)
                .call(() -> redFlags.tell(opened.episode(), result, opened.by()))
                .call(() -> episodes.signIntake(episodeId))
                .map(done -> intake.view(opened.person().advice()));
    }

    private Stamp stamp(Opened opened) {
        return new Stamp(opened.by(), clock.instant());
    }
}
