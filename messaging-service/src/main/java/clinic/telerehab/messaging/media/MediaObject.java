package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One upload and what became of it.
@Entity
@Table(name = "media_object")
class MediaObject implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(nullable = false, updatable = false)
    private String uploader;

    @Column(name = "uploader_role", nullable = false, updatable = false)
    private String uploaderRole;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private MediaPurpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "content_type", nullable = false, updatable = false)
    private MediaType type;

    @Column(nullable = false, updatable = false)
    private long bytes;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Column(name = "consent_scope", nullable = false, updatable = false)
    private String consentScope;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MediaState state;

    @Enumerated(EnumType.STRING)
    private @Nullable Refusal refusal;

    @Column(name = "upload_id")
    private @Nullable String uploadId;

    @Column(name = "duration_ms")
    private @Nullable Long durationMs;

    private @Nullable String codec;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "available_at")
    private @Nullable Instant availableAt;

    @Column(name = "retention_until")
    private @Nullable Instant retentionUntil;

    @Column(name = "consent_lost_at")
    private @Nullable Instant consentLostAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected MediaObject() {}

    static MediaObject announce(UUID id, UUID clinicId, Uploader by, StartUploadRequest request, Instant now) {
        var media = new MediaObject();
        media.id = id;
        media.patientId = request.patientId();
        media.clinicId = clinicId;
        media.uploader = by.subject();
        media.uploaderRole = by.role();
        media.purpose = request.purpose();
        media.type = request.contentType();
        media.bytes = request.bytes();
        media.sha256 = request.sha256();
        media.consentScope = request.consentScope();
        media.state = MediaState.UPLOADING;
        media.createdAt = now;
        media.requestHash = request.hash();
        return media;
    }

    /// Who uploads.
    record Uploader(String subject, String role) {}

    /// The store has opened an upload; of two that race, the first counts.
    ///
    /// @return the upload that counts
    String opened(String upload) {
        if (uploadId == null) {
            uploadId = upload;
        }
        return uploadId;
    }

    /// All parts are there, the uploader says.
    void handIn() {
        requireState(MediaState.UPLOADING);
        state = MediaState.VERIFYING;
    }

    /// What was found out about the whole file is as it was announced.
    ///
    /// @param keptFor how long clips are kept
    void accept(@Nullable Footage footage, Duration keptFor, Instant now) {
        requireState(MediaState.VERIFYING);
        state = MediaState.AVAILABLE;
        availableAt = now;
        claimedUntil = null;
        if (footage != null) {
            durationMs = footage.durationMs();
            codec = footage.codec();
            retentionUntil = now.plus(keptFor);
        }
    }

    void quarantine(Refusal reason, Instant now) {
        state = MediaState.QUARANTINED;
        refusal = reason;
        endedAt = now;
        claimedUntil = null;
    }

    void delete(Instant now) {
        if (state == MediaState.VERIFYING || endedAt != null) {
            throw new DomainProblem(MessagingProblem.MEDIA_STATE_CONFLICT);
        }
        state = MediaState.DELETED;
        endedAt = now;
    }

    void expire(Instant now) {
        requireState(MediaState.AVAILABLE);
        state = MediaState.EXPIRED;
        endedAt = now;
    }

    void erased(Instant now) {
        erasedAt = now;
        uploadId = null;
        claimedUntil = null;
    }

    void claim(Instant until) {
        claimedUntil = until;
    }

    void requireUploading() {
        requireState(MediaState.UPLOADING);
    }

    void requireAvailable() {
        requireState(MediaState.AVAILABLE);
    }

    private void requireState(MediaState required) {
        if (state != required) {
            throw new DomainProblem(MessagingProblem.MEDIA_STATE_CONFLICT);
        }
    }

    void requireUploader(String subject) {
        if (!uploader.equals(subject)) {
            throw new DomainProblem(MessagingProblem.UPLOAD_OF_ANOTHER);
        }
    }

    /// Without the consent it rests on it is there for the patient alone.
    void requireShownTo(boolean isPatient, boolean hasConsent) {
        if (!isPatient && !hasConsent) {
            throw new DomainProblem(CommonProblem.NOT_FOUND);
        }
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

    MediaPurpose purpose() {
        return purpose;
    }

    MediaType type() {
        return type;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    String consentScope() {
        return consentScope;
    }

    MediaState state() {
        return state;
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }

    @Nullable
    String uploadId() {
        return uploadId;
    }

    @Nullable
    Long durationMs() {
        return durationMs;
    }

    @Nullable
    String codec() {
        return codec;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant availableAt() {
        return availableAt;
    }

    @Nullable
    Instant retentionUntil() {
        return retentionUntil;
    }

    int version() {
        return version;
    }
}
