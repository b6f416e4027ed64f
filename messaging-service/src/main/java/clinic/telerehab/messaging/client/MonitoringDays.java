package clinic.telerehab.messaging.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/// On which of the patient's own days something was reported.
@JsonIgnoreProperties(ignoreUnknown = true)
public record MonitoringDays(List<LocalDate> days) {
    public MonitoringDays {
        days = List.copyOf(days);
    }
}
