package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.technique.TechniqueRef;
import clinic.telerehab.program.technique.Techniques;
import clinic.telerehab.program.technique.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How well the items of a program are done, as far as a clinician has seen them (clinical.md 3.5 qualityAdherence).
@ApplicationScoped
class Quality {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Set<Verdict> GOOD = Set.of(Verdict.CORRECT, Verdict.MINOR_CORRECTION);

    private final Techniques techniques;

    Quality(Techniques techniques) {
        this.techniques = techniques;
    }

    /// Per cent of the items with a verdict whose latest is good; null without any.
    Uni<@Nullable BigDecimal> of(ProgramRef program) {
        if (program.revisions().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return techniques
                .ofPatient(program.patientId())
                .map(latest -> latest.stream()
                        .collect(Collectors.toMap(TechniqueRef::exerciseCode, one -> GOOD.contains(one.verdict()))))
                .map(latest -> share(program.current().items(), latest));
    }

    static @Nullable BigDecimal share(List<ProgramItem> items, Map<String, Boolean> latest) {
        List<Boolean> judged = items.stream()
                .map(item -> latest.get(item.exerciseCode()))
                .filter(Objects::nonNull)
                .toList();
        long good = judged.stream().filter(Boolean::booleanValue).count();
        return judged.isEmpty()
                ? null
                : BigDecimal.valueOf(good)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(judged.size()), 1, RoundingMode.HALF_UP);
    }
}
