package clinic.telerehab.patient.clinic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// The figures of clinical rules as they hold in a clinic, for the other features.
@ApplicationScoped
public class ClinicThresholds {
    private static final TypeReference<Map<String, Integer>> FIGURES = new TypeReference<>() {};

    private final Thresholds thresholds;
    private final ObjectMapper json;

    ClinicThresholds(Thresholds thresholds, ObjectMapper json) {
        this.thresholds = thresholds;
        this.json = json;
    }

    /// Every figure: the clinic's own, or else the standard.
    ///
    /// @param own the clinic's own figures, as its row keeps them
    public Map<String, Integer> effective(String own) {
        try {
            return thresholds.effective(json.readValue(own, FIGURES));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the column is checked to be JSON", impossible);
        }
    }
}
