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
    /// The condition under which a relation `r` gives access, with the parameter `:now`. An emergency grant does not
    /// count beside a membership of the same practitioner, so that nothing is listed twice.
    public static final String HOLDS = """
             r.state = 'ACTIVE' and r.validFrom <= :now and (r.validUntil is null or r.validUntil > :now)
             and (r.role <> 'BREAK_GLASS' or not exists (
                  select 1 from CareRelation m
                   where m.patientId = r.patientId and m.practitionerId = r.practitionerId
                     and m.role <> 'BREAK_GLASS' and m.state = 'ACTIVE'
                     and m.validFrom <= :now and (m.validUntil is null or m.validUntil > :now)))
            """;

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
