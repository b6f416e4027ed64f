package clinic.telerehab.kit.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Who looks after whom, for lists to join on: what a clinician may not see is never read, let alone filtered later.
///
///     select p from Patient p join CareRelation r on r.patientId = p.id
///      where r.practitionerId = :practitioner and [HOLDS]
@Entity
@Immutable
@Table(name = "care_relation")
public class CareRelation {
    /// The condition under which a relation `r` gives access, with the parameter `:now`.
    public static final String HOLDS =
            " r.state = 'ACTIVE' and r.validFrom <= :now" + " and (r.validUntil is null or r.validUntil > :now) ";

    @Id
    @Column(name = "relation_id")
    private UUID relationId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "practitioner_id")
    private UUID practitionerId;

    @Column
    private String role;

    @Column
    private String state;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    protected CareRelation() {}
}
