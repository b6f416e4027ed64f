package clinic.telerehab.program.prescription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Asking the rules without doing anything: works without patient-service too, and says then which rules could not be
/// asked.
@ApplicationScoped
class ValidationService {
    private final DryRuns dryRuns;
    private final ClinicalContexts contexts;
    private final Examination examination;
    private final WeeklyDose weeklyDose;

    ValidationService(DryRuns dryRuns, ClinicalContexts contexts, Examination examination, WeeklyDose weeklyDose) {
        this.dryRuns = dryRuns;
        this.contexts = contexts;
        this.examination = examination;
        this.weeklyDose = weeklyDose;
    }

    Uni<ValidationView> validate(UUID programId, ValidateRequest request) {
        return dryRuns.gather(programId, request)
                .chain(gathered -> contexts.find(gathered.patientId()).map(found -> {
                    var context = found.orElse(null);
                    var composition = gathered.composition();
                    return ValidationView.of(
                            examination.judge(composition, context),
                            composition.items(),
                            weeklyDose.of(composition.items()),
                            context);
                }));
    }
}
