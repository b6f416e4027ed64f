package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.client.ClinicalContext;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.problem.ProgramProblem;
import java.util.Set;
import java.util.UUID;

/// Whether the episode of a program is under way: being treated, or for maintenance also being maintained. Pure.
final class EpisodeGate {
    private static final Set<String> TREATED = Set.of("ACTIVE");
    private static final Set<String> MAINTAINED = Set.of("ACTIVE", "MAINTENANCE");

    private EpisodeGate() {}

    /// @return the episode that the program belongs to, also when its draft names none
    /// @throws DomainProblem `episode-not-active` otherwise, also when another episode is the open one
    static UUID require(Program program, ClinicalContext patient) {
        var episode = patient.episode();
        Set<String> allowed = program.kind() == Kind.MAINTENANCE ? MAINTAINED : TREATED;
        if (episode == null || !allowed.contains(episode.status()) || isOfAnother(program, episode.id())) {
            throw new DomainProblem(ProgramProblem.EPISODE_NOT_ACTIVE);
        }
        return episode.id();
    }

    private static boolean isOfAnother(Program program, UUID episodeId) {
        return program.episodeId() != null && !program.episodeId().equals(episodeId);
    }
}
