package clinic.telerehab.kit.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A batch of audit rows whose content can't change any more without being noticed.
record AuditSeal(long number, List<SealedRow> rows, String hash) {
    /// Before the first seal.
    static final AuditSeal NONE = new AuditSeal(0, List.of(new SealedRow(0, 0, new UUID(0, 0), "")), "");

    static AuditSeal next(AuditSeal previous, List<SealedRow> rows) {
        return new AuditSeal(previous.number() + 1, rows, SealedRow.chain(previous.hash(), rows));
    }

    static AuditSeal of(Row row) {
        Long[] xactIds = row.getArrayOfLongs("xact_ids");
        Long[] seqs = row.getArrayOfLongs("seqs");
        UUID[] ids = row.getArrayOfUUIDs("row_ids");
        String[] hashes = row.getArrayOfStrings("hashes");
        List<SealedRow> rows = IntStream.range(0, ids.length)
                .mapToObj(index -> new SealedRow(xactIds[index], seqs[index], ids[index], hashes[index]))
                .toList();
        return new AuditSeal(row.getLong("number"), rows, row.getString("hash"));
    }

    SealedRow last() {
        return rows.getLast();
    }
}
