package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.problem.ProgramProblem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An exercise or template of one clinic. What is worked on stands in its draft; publishing makes a version of it.
@Entity
@Table(name = "own_entry")
class OwnEntry {
    @Id
    private UUID id;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private EntryKind kind;

    @Column(nullable = false, updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Publication status;

    @Column
    @Convert(converter = ContentConverter.class)
    private @Nullable ObjectNode draft;

    @Column(name = "published_version", nullable = false)
    private int publishedVersion;

    @Column(name = "forked_code", updatable = false)
    private @Nullable String forkedCode;

    @Column(name = "forked_version", updatable = false)
    private @Nullable Integer forkedVersion;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @Version
    @Column(nullable = false)
    private int version;

    protected OwnEntry() {}

    /// Which entry of which clinic.
    record Key(UUID clinicId, EntryKind kind, String code) {}

    /// The shipped entry that one was made from.
    record Origin(String code, int version) {}

    /// Who did something, when.
    record Stamp(String by, Instant at) {}

    static OwnEntry draft(Key key, @Nullable Origin origin, ObjectNode content, Stamp stamp) {
        var entry = new OwnEntry();
        entry.id = UuidCreator.getTimeOrderedEpoch();
        entry.clinicId = key.clinicId();
        entry.kind = key.kind();
        entry.code = key.code();
        entry.status = Publication.DRAFT;
        entry.forkedCode = origin == null ? null : origin.code();
        entry.forkedVersion = origin == null ? null : origin.version();
        entry.createdAt = stamp.at();
        entry.createdBy = stamp.by();
        entry.redraft(content, stamp);
        return entry;
    }

    /// Works on the next version; what is published stays as it is.
    void redraft(ObjectNode content, Stamp stamp) {
        draft = content;
        change(stamp);
    }

    /// What would be published now.
    ///
    /// @throws DomainProblem `nothing-to-publish` without a draft
    ObjectNode requireDraft() {
        if (draft == null) {
            throw new DomainProblem(ProgramProblem.NOTHING_TO_PUBLISH);
        }
        return draft;
    }

    OwnEntryVersion publish(Stamp stamp) {
        var published = OwnEntryVersion.of(this, publishedVersion + 1, requireDraft(), stamp);
        publishedVersion++;
        status = Publication.PUBLISHED;
        draft = null;
        change(stamp);
        return published;
    }

    /// Takes it out of what can be chosen; programs that name it go on.
    void retire(Stamp stamp) {
        requirePublished();
        status = Publication.RETIRED;
        change(stamp);
    }

    void requirePublished() {
        if (status != Publication.PUBLISHED) {
            throw new DomainProblem(ProgramProblem.ENTRY_NOT_PUBLISHED);
        }
    }

    boolean isDraftOf(ObjectNode content) {
        return content.equals(draft);
    }

    /// Whether this is what forking that entry made, and nothing else happened since.
    boolean isFreshForkOf(Origin origin) {
        return origin.equals(origin()) && version == 0;
    }

    private void change(Stamp stamp) {
        changedAt = stamp.at();
        changedBy = stamp.by();
    }

    UUID id() {
        return id;
    }

    Key key() {
        return new Key(clinicId, kind, code);
    }

    Publication status() {
        return status;
    }

    @Nullable
    ObjectNode draft() {
        return draft;
    }

    int publishedVersion() {
        return publishedVersion;
    }

    @Nullable
    Origin origin() {
        return forkedCode == null || forkedVersion == null ? null : new Origin(forkedCode, forkedVersion);
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
