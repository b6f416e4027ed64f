package clinic.telerehab.kit.audit;

import clinic.telerehab.kit.audit.AuditCheckpoints.Checkpoint;
import clinic.telerehab.kit.audit.AuditFinding.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Holds every sealed row against its seal, every seal against the one before and against its checkpoint, and names the
/// first that is not as it was. One seal's rows are in memory at a time.
@ApplicationScoped
class AuditVerification {
    private final AuditSeals seals;
    private final AuditCheckpoints checkpoints;

    AuditVerification(AuditSeals seals, AuditCheckpoints checkpoints) {
        this.seals = seals;
        this.checkpoints = checkpoints;
    }

    Uni<AuditFinding> verify() {
        return checkpoints
                .all()
                .map(all -> all.stream().collect(Collectors.toMap(Checkpoint::number, Checkpoint::hash, (a, b) -> a)))
                .chain(outside -> verifyAfter(AuditSeal.NONE, outside));
    }

    private Uni<AuditFinding> verifyAfter(AuditSeal previous, Map<Long, String> outside) {
        return seals.after(previous.number()).chain(seal -> {
            if (seal.number() == 0) {
                return Uni.createFrom().item(end(previous, outside));
            }
            AuditFinding ofSeal = compare(previous, seal, outside);
            return ofSeal.isIntact()
                    ? verifyRows(previous, seal, outside)
                    : Uni.createFrom().item(ofSeal);
        });
    }

    private Uni<AuditFinding> verifyRows(AuditSeal previous, AuditSeal seal, Map<Long, String> outside) {
        return seals.under(previous, seal).chain(rows -> {
            AuditFinding ofRows = compare(seal, rows);
            return ofRows.isIntact()
                    ? verifyAfter(seal, outside)
                    : Uni.createFrom().item(ofRows);
        });
    }

    /// Seals that a checkpoint knows and the database does not have any more.
    private static AuditFinding end(AuditSeal last, Map<Long, String> outside) {
        return outside.keySet().stream()
                .filter(number -> number > last.number())
                .min(Long::compare)
                .map(number -> AuditFinding.ofSeal(Kind.TAIL_CUT, number))
                .orElseGet(() -> AuditFinding.intact(last.number()));
    }

    private static AuditFinding compare(AuditSeal previous, AuditSeal seal, Map<Long, String> outside) {
        if (seal.number() != previous.number() + 1) {
            return AuditFinding.ofSeal(Kind.SEAL_REMOVED, previous.number() + 1);
        }
        boolean isChained = SealedRow.chain(previous.hash(), seal.rows()).equals(seal.hash());
        boolean isKnown = seal.hash().equals(outside.getOrDefault(seal.number(), seal.hash()));
        return isChained && isKnown
                ? AuditFinding.intact(seal.number())
                : AuditFinding.ofSeal(Kind.SEAL_ALTERED, seal.number());
    }

    private static AuditFinding compare(AuditSeal seal, List<SealedRow> rows) {
        for (int i = 0; i < seal.rows().size(); i++) {
            SealedRow sealed = seal.rows().get(i);
            if (i == rows.size() || rows.get(i).isBehind(sealed)) {
                return AuditFinding.ofRow(Kind.REMOVED, seal.number(), sealed.id());
            }
            SealedRow row = rows.get(i);
            if (!row.isAt(sealed)) {
                return AuditFinding.ofRow(Kind.INSERTED, seal.number(), row.id());
            }
            if (!row.hash().equals(sealed.hash())) {
                boolean isElsewhere =
                        seal.rows().stream().anyMatch(other -> other.hash().equals(row.hash()));
                return AuditFinding.ofRow(isElsewhere ? Kind.SWAPPED : Kind.ALTERED, seal.number(), sealed.id());
            }
        }
        return rows.size() > seal.rows().size()
                ? AuditFinding.ofRow(
                        Kind.INSERTED, seal.number(), rows.getLast().id())
                : AuditFinding.intact(seal.number());
    }
}
