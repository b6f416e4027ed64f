package clinic.telerehab.patient.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// Whether a maintenance program runs.
@JsonIgnoreProperties(ignoreUnknown = true)
public record MaintenanceStatus(boolean active) {}
