package clinic.telerehab.patient.consent;

import java.util.Set;
import java.util.UUID;

/// All scopes in which a patient's consent holds, as the other services copy them: whatever is missing is not granted.
record ConsentEvent(UUID patientId, Set<String> granted) {}
