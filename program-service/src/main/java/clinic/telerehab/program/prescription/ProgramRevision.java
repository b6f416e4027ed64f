package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.program.prescription.RevisionDraft.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What a program asks for from a day on. Never changes; another day's content is another revision.
@Entity
@Immutable
@Table(name = "program_revision")
class ProgramRevision implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "program_id", nullable = false)
    private UUID programId;

    @Column(name = "patient_id", nullable = false)
    private UUID patientId;

    @Column(nullable = false)
    private int number;

    @Column(name = "effective_from", nullable = false)
    private LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Origin origin;

    @Column(nullable = false)
    private String author;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    @Column
    private @Nullable String reason;

    @Column(nullable = false)
    @Convert(converter = ProgramItemsConverter.class)
    private List<ProgramItem> items;

    @Column(nullable = false)
    @Convert(converter = ValidationConverter.class)
    private Validation validation;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    protected ProgramRevision() {}

    /// What makes a revision, beside what it asks for.
    ///
    /// @param requestHash of the request that made it; empty when none did
    record Making(UUID id, int number, Validation validation, Instant at, String requestHash) {}

    static ProgramRevision of(Program program, RevisionDraft draft, Making making) {
        var revision = new ProgramRevision();
        revision.id = making.id();
        revision.programId = program.id();
        revision.patientId = program.patientId();
        revision.number = making.number();
        revision.effectiveFrom = draft.effectiveFrom();
        revision.origin = draft.origin();
        revision.author = draft.author();
        revision.onBehalfOf = draft.onBehalfOf();
        revision.reason = draft.reason();
        revision.items = SessionOrder.of(draft.items());
        revision.validation = making.validation();
        revision.createdAt = making.at();
        revision.requestHash = making.requestHash();
        return revision;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    UUID programId() {
        return programId;
    }

    int number() {
        return number;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    Origin origin() {
        return origin;
    }

    String author() {
        return author;
    }

    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<ProgramItem> items() {
        return items;
    }

    Validation validation() {
        return validation;
    }

    Instant createdAt() {
        return createdAt;
    }
}
