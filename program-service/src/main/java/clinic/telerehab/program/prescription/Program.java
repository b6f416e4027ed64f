package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.problem.ProgramProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one patient is to do, from a draft to its end.
@Entity
@Table(name = "program")
class Program implements CreatedOnce {
    /// What it is for.
    enum Kind {
        TREATMENT,
        MAINTENANCE
    }

    /// Where it stands.
    enum Status {
        DRAFT,
        ACTIVE,
        ON_HOLD,
        COMPLETED,
        DISCONTINUED
    }

    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "episode_id", updatable = false)
    private @Nullable UUID episodeId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Column(name = "start_date", nullable = false)
    private LocalDate startDate;

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    @Convert(converter = ProgramItemsConverter.class)
    private List<ProgramItem> items;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "activated_by")
    private @Nullable String activatedBy;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Program() {}

    static Program draft(
            UUID id, UUID patientId, UUID clinicId, DraftProgramRequest request, List<ProgramItem> items, Stamp stamp) {
        var program = new Program();
        program.id = id;
        program.patientId = patientId;
        program.clinicId = clinicId;
        program.episodeId = request.episodeId();
        program.kind = request.kind();
        program.title = request.title();
        program.status = Status.DRAFT;
        program.startDate = request.startDate();
        program.revision = 1;
        program.items = List.copyOf(items);
        program.createdAt = stamp.at();
        program.createdBy = stamp.by();
        program.requestHash = request.hash(patientId);
        return program;
    }

    /// Who did something, and when.
    record Stamp(String by, Instant at) {}

    void redraft(DraftProgramRequest request, List<ProgramItem> newItems) {
        requireDraft();
        title = request.title();
        startDate = request.startDate();
        items = List.copyOf(newItems);
    }

    /// Starts the program. Whether its content may start is for [CompositionRules] to say, before.
    void activate(Stamp stamp) {
        requireDraft();
        status = Status.ACTIVE;
        activatedAt = stamp.at();
        activatedBy = stamp.by();
    }

    private void requireDraft() {
        if (status != Status.DRAFT) {
            throw new DomainProblem(ProgramProblem.PROGRAM_NOT_DRAFT);
        }
    }

    ProgramRef ref() {
        return new ProgramRef(id, patientId, clinicId, status == Status.ACTIVE, startDate, revision, items);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    UUID patientId() {
        return patientId;
    }

    UUID clinicId() {
        return clinicId;
    }

    @Nullable
    UUID episodeId() {
        return episodeId;
    }

    Kind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    Status status() {
        return status;
    }

    LocalDate startDate() {
        return startDate;
    }

    int revision() {
        return revision;
    }

    List<ProgramItem> items() {
        return items;
    }

    int version() {
        return version;
    }
}
