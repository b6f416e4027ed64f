package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.StartingPoint;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.ProgramRef.Status;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one patient is to do, from a draft to its end. What it asks for stands in the row while it is a draft, and in
/// its revisions from its start on.
@Entity
@Table(name = "program")
class Program implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "episode_id")
    private @Nullable UUID episodeId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(name = "template_code")
    private @Nullable String templateCode;

    @Column(name = "template_version")
    private @Nullable Integer templateVersion;

    @Column(name = "copied_from")
    private @Nullable UUID copiedFrom;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Column(name = "start_date", nullable = false)
    private LocalDate startDate;

    @Column(name = "review_date")
    private @Nullable LocalDate reviewDate;

    @Column(name = "weekly_target", nullable = false)
    private int weeklyTarget;

    @Column(name = "auto_progress", nullable = false)
    @Convert(converter = AutoProgressConverter.class)
    private AutoProgress autoProgress;

    @Column(nullable = false)
    private int revision;

    @Column(name = "draft_items")
    @Convert(converter = ProgramItemsConverter.class)
    private @Nullable List<ProgramItem> draftItems;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "activated_by")
    private @Nullable String activatedBy;

    @Column(name = "supervisor_id")
    private @Nullable UUID supervisorId;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Program() {}

    static Program draft(ProgramOrigin origin, ProgramContent content, Stamp stamp) {
        var program = new Program();
        program.id = origin.id();
        program.patientId = origin.patientId();
        program.clinicId = origin.clinicId();
        program.episodeId = origin.episodeId();
        program.kind = origin.kind();
        program.beginWith(origin.template(), origin.copiedFrom());
        program.requestHash = origin.requestHash();
        program.status = Status.DRAFT;
        program.revision = 0;
        program.createdAt = stamp.at();
        program.createdBy = stamp.by();
        program.redraft(content);
        return program;
    }

    /// Keeps what the content was taken from, if from anything.
    void beginWith(@Nullable StartingPoint template, @Nullable UUID copied) {
        templateCode = template == null ? null : template.code();
        templateVersion = template == null ? null : template.version();
        copiedFrom = copied;
    }

    void redraft(ProgramContent content) {
        requireDraft();
        title = content.title();
        startDate = content.startDate();
        reviewDate = content.reviewDate();
        weeklyTarget = content.weeklyTarget();
        autoProgress = content.autoProgress();
        draftItems = SessionOrder.of(content.items());
    }

    /// Starts the program: its items become the first revision. Whether they may is for the rules to say, before.
    ///
    /// @param episode the one that is under way: a draft need not name it
    /// @param supervisor the clinician who answers for it
    int activate(UUID episode, @Nullable UUID supervisor, Stamp stamp) {
        requireDraft();
        episodeId = episode;
        status = Status.ACTIVE;
        activatedAt = stamp.at();
        activatedBy = stamp.by();
        supervisorId = supervisor;
        draftItems = null;
        return ++revision;
    }

    /// @return the number of the new revision
    int revise() {
        requireRunning();
        return ++revision;
    }

    void hold() {
        require(Status.ACTIVE, ProgramProblem.PROGRAM_NOT_ACTIVE);
        status = Status.ON_HOLD;
    }

    void resume() {
        require(Status.ON_HOLD, ProgramProblem.PROGRAM_NOT_ON_HOLD);
        status = Status.ACTIVE;
    }

    void complete(Stamp stamp) {
        requireRunning();
        end(Status.COMPLETED, null, stamp);
    }

    /// Gives the program up, a draft too, for a coded reason.
    void discontinue(String reason, Stamp stamp) {
        if (endedAt != null) {
            throw new DomainProblem(ProgramProblem.PROGRAM_ENDED);
        }
        end(Status.DISCONTINUED, reason, stamp);
    }

    private void end(Status as, @Nullable String reason, Stamp stamp) {
        status = as;
        endReason = reason;
        endedAt = stamp.at();
        endedBy = stamp.by();
    }

    void requireDraft() {
        if (status != null && status != Status.DRAFT) {
            throw new DomainProblem(ProgramProblem.PROGRAM_NOT_DRAFT);
        }
    }

    void requireRunning() {
        if (status != Status.ACTIVE && status != Status.ON_HOLD) {
            throw new DomainProblem(ProgramProblem.PROGRAM_NOT_ACTIVE);
        }
    }

    private void require(Status expected, ProgramProblem otherwise) {
        if (status != expected) {
            throw new DomainProblem(otherwise);
        }
    }

    boolean isResting() {
        return status == Status.ON_HOLD;
    }

    ProgramRef ref(List<RevisionRef> revisions, List<HoldRef> holds) {
        return new ProgramRef(
                id,
                patientId,
                clinicId,
                episodeId,
                kind,
                status,
                startDate,
                reviewDate,
                weeklyTarget,
                autoProgress,
                activatedAt,
                endedAt,
                revisions,
                holds);
    }

    /// What the draft asks for; empty once it started.
    List<ProgramItem> draftItems() {
        return Objects.requireNonNullElse(draftItems, List.of());
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

    @Nullable
    String templateCode() {
        return templateCode;
    }

    @Nullable
    UUID copiedFrom() {
        return copiedFrom;
    }

    int version() {
        return version;
    }
}
