package clinic.telerehab.program.session;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.problem.ProgramProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One session as the patient logged it, against the revision of the program it followed.
@Entity
@Table(name = "session_log")
class SessionLog {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "program_id", nullable = false, updatable = false)
    private UUID programId;

    @Column(nullable = false)
    private int revision;

    @Column(name = "local_date", nullable = false, updatable = false)
    private LocalDate localDate;

    @Column(name = "planned_date")
    private @Nullable LocalDate plannedDate;

    @Column(nullable = false, updatable = false)
    private String timezone;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SessionStatus status;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "client_recorded_at")
    private @Nullable Instant clientRecordedAt;

    @Column(nullable = false)
    private boolean offline;

    @Column(nullable = false)
    @Convert(converter = SessionContentConverter.class)
    private SessionContent content;

    @Column(name = "max_pain")
    private @Nullable Short maxPain;

    @Column(nullable = false)
    private boolean peripheral;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "cleared_at")
    private @Nullable Instant clearedAt;

    @Column(name = "cleared_by")
    private @Nullable String clearedBy;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected SessionLog() {}

    /// A session nothing is known of yet but whose it is.
    static SessionLog open(UUID id, ProgramRef program, LogSessionRequest request, String timezone, Instant now) {
        var log = new SessionLog();
        log.id = id;
        log.patientId = program.patientId();
        log.clinicId = program.clinicId();
        log.programId = program.id();
        log.localDate = request.localDate();
        log.timezone = timezone;
        log.status = SessionStatus.IN_PROGRESS;
        log.content = SessionContent.of(request);
        log.receivedAt = now;
        return log;
    }

    /// Takes what was reported: a save, or the whole that is handed in.
    ///
    /// @param legRise from which more pain in the leg means that it went there
    void report(LogSessionRequest request, Followed followed, int legRise, Instant now) {
        take(request);
        revision = followed.revision();
        plannedDate = followed.plannedDate();
        tell(content.with(SessionContent.of(request)), legRise);
        if (!request.goesOn()) {
            status = SessionStatus.SUBMITTED;
            submittedAt = now;
        }
    }

    /// INV-S4: an answer of the mini-screen stops the session.
    void stop(LogSessionRequest request, Followed followed, int legRise) {
        take(request);
        revision = followed.revision();
        plannedDate = null;
        endedAt = Objects.requireNonNullElse(endedAt, startedAt);
        status = SessionStatus.BLOCKED;
        tell(content.with(SessionContent.of(request)).stopped(), legRise);
    }

    private void take(LogSessionRequest request) {
        startedAt = request.startedAt();
        endedAt = request.endedAt();
        clientRecordedAt = request.clientRecordedAt();
        offline = Boolean.TRUE.equals(request.offline());
        requestHash = request.hash();
    }

    private void tell(SessionContent told, int legRise) {
        content = told;
        OptionalInt pain = told.maxPain();
        maxPain = pain.isPresent() ? (short) pain.getAsInt() : null;
        peripheral = told.isPeripheral(legRise);
    }

    /// Corrects what was submitted; the version before is kept by [SessionVersions].
    void amend(AmendSessionRequest request, int legRise) {
        requireCounted();
        tell(content.amended(request), legRise);
        status = SessionStatus.AMENDED;
    }

    void tellMorning(AfterPain morning, int legRise) {
        requireCounted();
        tell(content.onTheMorningAfter(morning), legRise);
    }

    /// Takes the session back. Once is enough.
    void takeBack() {
        if (status == SessionStatus.VOIDED) {
            throw new DomainProblem(ProgramProblem.SESSION_WRONG_STATE);
        }
        status = SessionStatus.VOIDED;
    }

    /// A clinician has looked into the red flag: further sessions may be done.
    void clear(String by, Instant now) {
        if (!bars()) {
            throw new DomainProblem(ProgramProblem.SESSION_WRONG_STATE);
        }
        clearedAt = now;
        clearedBy = by;
    }

    private void requireCounted() {
        if (!status.counts()) {
            throw new DomainProblem(ProgramProblem.SESSION_WRONG_STATE);
        }
    }

    /// INV-S3: for how long the patient may still correct or take back.
    boolean isPatientsToChange(Duration window, Instant now) {
        return submittedAt == null || !now.isAfter(submittedAt.plus(window));
    }

    /// Whether it stands in the way of further sessions.
    boolean bars() {
        return status == SessionStatus.BLOCKED && clearedAt == null;
    }

    boolean isMorningUnknown() {
        return status.counts() && content.nextMorning() == null;
    }

    /// Whether what is stored was written down after that request.
    boolean isNewerThan(LogSessionRequest request) {
        Instant other = request.clientRecordedAt();
        return clientRecordedAt != null && other != null && other.isBefore(clientRecordedAt);
    }

    /// Whether a request under this id can be about this session at all.
    boolean isOf(ProgramRef program, LogSessionRequest request) {
        return programId.equals(program.id()) && localDate.equals(request.localDate());
    }

    SessionRef ref() {
        return new ReadSession(
                        id,
                        patientId,
                        clinicId,
                        programId,
                        revision,
                        plannedDate,
                        localDate,
                        status,
                        content,
                        startedAt,
                        endedAt,
                        receivedAt)
                .ref();
    }

    UUID id() {
        return id;
    }

    String requestHash() {
        return requestHash;
    }

    UUID patientId() {
        return patientId;
    }

    UUID clinicId() {
        return clinicId;
    }

    UUID programId() {
        return programId;
    }

    int revision() {
        return revision;
    }

    LocalDate localDate() {
        return localDate;
    }

    @Nullable
    LocalDate plannedDate() {
        return plannedDate;
    }

    SessionStatus status() {
        return status;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    SessionContent content() {
        return content;
    }

    OptionalInt maxPain() {
        return maxPain == null ? OptionalInt.empty() : OptionalInt.of(maxPain);
    }

    boolean isPeripheral() {
        return peripheral;
    }

    int version() {
        return version;
    }
}
