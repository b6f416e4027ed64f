package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.access.Profession;
import java.util.UUID;

/// One line of the staff directory.
record PractitionerSummary(UUID id, String displayName, Profession profession, boolean active) {}
