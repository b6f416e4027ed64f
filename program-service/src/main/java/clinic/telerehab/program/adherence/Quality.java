package clinic.telerehab.program.adherence;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How well the items of a program are done, as far as a clinician has seen them (clinical.md 3.5 qualityAdherence).
@ApplicationScoped
class Quality {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Instance<TechniqueQuality> technique;

    Quality(Instance<TechniqueQuality> technique) {
        this.technique = technique;
    }

    /// Per cent of the items with a verdict whose latest is good; null without any.
    Uni<@Nullable BigDecimal> of(ProgramRef program) {
        if (technique.isUnsatisfied() || program.revisions().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return technique
                .get()
                .latest(program.patientId())
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
