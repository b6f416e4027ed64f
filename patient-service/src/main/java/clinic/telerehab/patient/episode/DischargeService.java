package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.problem.Failure;
import clinic.telerehab.patient.client.MaintenanceStatus;
import clinic.telerehab.patient.client.ProgramClient;
import clinic.telerehab.patient.episode.EpisodeCommandService.Target;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Discharging: asks program-service between two short transactions, so that no row stays locked while a peer is slow.
/// What can't be asked is never guessed.
@ApplicationScoped
class DischargeService {
    private final EpisodeCommandService episodes;
    private final ProgramClient programs;

    DischargeService(EpisodeCommandService episodes, ProgramClient programs) {
        this.episodes = episodes;
        this.programs = programs;
    }

    Uni<EpisodeView> discharge(Target target, DischargeRequest request) {
        return episodes.checkDischarge(target)
                .chain(this::ask)
                .chain(status -> episodes.discharge(target, request, status.active()));
    }

    private Uni<MaintenanceStatus> ask(EpisodeRef episode) {
        return programs.maintenanceStatus(episode.id(), episode.patientId())
                .onFailure()
                .invoke(failure -> Log.warnf("program-service can't be asked: %s", Failure.nameOf(failure)))
                .onFailure()
                .transform(failure -> new DomainProblem(PatientProblem.DISCHARGE_CHECK_UNAVAILABLE));
    }
}
