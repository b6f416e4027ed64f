package clinic.telerehab.kit.sample;

import clinic.telerehab.kit.change.CreatedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/// The one thing the sample service keeps.
@Entity
@Table(name = "note")
class Note implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false)
    private UUID patientId;

    @Column(nullable = false)
    private String text;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    @Version
    private int version;

    protected Note() {}

    Note(UUID id, UUID patientId, String text, String requestHash) {
        this.id = id;
        this.patientId = patientId;
        this.text = text;
        this.requestHash = requestHash;
    }

    void rewrite(String newText) {
        text = newText;
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

    String text() {
        return text;
    }

    int version() {
        return version;
    }
}
