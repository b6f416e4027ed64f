package clinic.telerehab.program.session;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.program.prescription.ProgramRef;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One session as the patient logged it, against the revision of the program it followed.
@Entity
@Table(name = "session_log")
class SessionLog implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "program_id", nullable = false, updatable = false)
    private UUID programId;

    @Column(nullable = false, updatable = false)
    private int revision;

    @Column(name = "local_date", nullable = false, updatable = false)
    private LocalDate localDate;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at", nullable = false, updatable = false)
    private Instant endedAt;

    @Column(nullable = false, updatable = false)
    @Convert(converter = SessionContentConverter.class)
    private SessionContent content;

    @Column(name = "max_pain", updatable = false)
    private @Nullable Short maxPain;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    protected SessionLog() {}

    static SessionLog log(UUID id, ProgramRef program, LogSessionRequest request, Instant now) {
        var log = new SessionLog();
        log.id = id;
        log.patientId = program.patientId();
        log.programId = program.id();
        log.revision = program.current().number();
        log.localDate = request.localDate();
        log.startedAt = request.startedAt();
        log.endedAt = request.endedAt();
        log.content = SessionContent.of(request);
        OptionalInt pain = log.content.maxPain();
        log.maxPain = pain.isPresent() ? (short) pain.getAsInt() : null;
        log.receivedAt = now;
        log.requestHash = request.hash();
        return log;
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

    UUID programId() {
        return programId;
    }

    int revision() {
        return revision;
    }

    LocalDate localDate() {
        return localDate;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    SessionContent content() {
        return content;
    }

    OptionalInt maxPain() {
        return maxPain == null ? OptionalInt.empty() : OptionalInt.of(maxPain);
    }
}
