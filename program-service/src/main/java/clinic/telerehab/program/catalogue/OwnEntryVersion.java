package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.OwnEntry.Stamp;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A published version of a clinic's own entry; the database refuses to change it.
@Entity
@Immutable
@Table(name = "own_entry_version")
class OwnEntryVersion {
    @Id
    private UUID id;

    @Column(name = "entry_id", nullable = false)
    private UUID entryId;

    @Column(name = "clinic_id", nullable = false)
    private UUID clinicId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EntryKind kind;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    @Convert(converter = ContentConverter.class)
    private ObjectNode content;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @Column(name = "published_by", nullable = false)
    private String publishedBy;

    protected OwnEntryVersion() {}

    static OwnEntryVersion of(OwnEntry entry, int number, ObjectNode draft, Stamp stamp) {
        var version = new OwnEntryVersion();
        version.id = UuidCreator.getTimeOrderedEpoch();
        version.entryId = entry.id();
        version.clinicId = entry.key().clinicId();
        version.kind = entry.key().kind();
        version.code = entry.key().code();
        version.number = number;
        version.content = OwnContent.whole(entry.key().code(), number, entry.origin(), draft);
        version.publishedAt = stamp.at();
        version.publishedBy = stamp.by();
        return version;
    }

    /// The entry as a file would have it.
    ObjectNode content() {
        return content;
    }
}
