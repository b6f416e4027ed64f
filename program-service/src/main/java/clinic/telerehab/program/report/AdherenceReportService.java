package clinic.telerehab.program.report;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.report.AdherenceReportQuery.Quarter;
import clinic.telerehab.program.report.AdherenceReportView.KindAdherence;
import clinic.telerehab.program.report.Window.Quarters;
import clinic.telerehab.program.standing.Standing;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The use case of asking how faithfully programs are followed.
@ApplicationScoped
class AdherenceReportService {
    private static final Action READ = Action.read("adherence-report.read", Capacity.CLINIC_ADMIN);

    private final AdherenceReportQuery programs;
    private final Standing standing;
    private final AccessGuard guard;
    private final Clock clock;

    AdherenceReportService(AdherenceReportQuery programs, Standing standing, AccessGuard guard, Clock clock) {
        this.programs = programs;
        this.standing = standing;
        this.guard = guard;
        this.clock = clock;
    }

    /// @param clinicId null for the caller's only one, or first
    @WithSession
    Uni<AdherenceReportView> read(@Nullable UUID clinicId, Window window) {
        Quarters quarters = window.quarters(clock.instant());
        return guard.requireStaff(READ).map(staff -> own(staff, clinicId)).chain(clinic -> read(clinic, quarters));
    }

    private Uni<AdherenceReportView> read(UUID clinicId, Quarters quarters) {
        return standing.clinic(clinicId)
                .chain(clinic -> programs.of(clinicId, quarters, clinic.threshold("adherenceGreenFrom")))
                .map(found -> new AdherenceReportView(quarters.start(), quarters.end(), Tally.FEWEST, kinds(found)));
    }

    private UUID own(Staff staff, @Nullable UUID clinicId) {
        if (clinicId == null) {
            return staff.clinicIds().getFirst();
        }
        if (!staff.worksAt(clinicId)) {
            throw guard.refused(staff.caller(), READ, null, CommonProblem.NOT_FOUND);
        }
        return clinicId;
    }

    private static List<KindAdherence> kinds(List<Quarter> quarters) {
        return Stream.of(Kind.values())
                .map(Kind::name)
                .map(kind -> kind(kind, quarters))
                .toList();
    }

    private static KindAdherence kind(String kind, List<Quarter> quarters) {
        List<Tally> tallies = quarters.stream()
                .filter(quarter -> quarter.kind().equals(kind))
                .map(Quarter::tally)
                .toList();
        return Tally.sum(tallies)
                .map(tally -> KindAdherence.of(kind, tally))
                .orElseGet(() -> KindAdherence.suppressed(kind));
    }
}
