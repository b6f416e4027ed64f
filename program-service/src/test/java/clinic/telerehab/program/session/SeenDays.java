package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers which days it was told are over.
@ApplicationScoped
class SeenDays implements DayObserver {
    private final Map<UUID, List<LocalDate>> byProgram = new ConcurrentHashMap<>();
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Void> dayOver(ProgramRef program, LocalDate day) {
        if (failing.contains(program.id())) {
            throw new IllegalStateException("a day that can't be closed");
        }
        byProgram
                .computeIfAbsent(program.id(), id -> new CopyOnWriteArrayList<>())
                .add(day);
        return Uni.createFrom().voidItem();
    }

    void failFor(UUID program) {
        failing.add(program);
    }

    List<LocalDate> of(UUID program) {
        return byProgram.getOrDefault(program, List.of());
    }
}
