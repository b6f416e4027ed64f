package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.json.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The settings that are kept whole, each in one column.
final class ClinicColumns {
    private ClinicColumns() {}

    /// One text in several languages.
    @Converter
    static class LocalizedText extends JsonColumn<Map<String, String>> {
        LocalizedText() {
            super(new TypeReference<>() {});
        }
    }

    /// The languages that are offered.
    @Converter
    static class Locales extends JsonColumn<Set<String>> {
        Locales() {
            super(new TypeReference<>() {});
        }
    }

    /// What is turned on.
    @Converter
    static class Modules extends JsonColumn<ClinicModules> {
        Modules() {
            super(new TypeReference<>() {});
        }
    }

    /// Figures by name.
    @Converter
    static class Figures extends JsonColumn<Map<String, Integer>> {
        Figures() {
            super(new TypeReference<>() {});
        }
    }

    /// A list of whole numbers.
    @Converter
    static class Months extends JsonColumn<List<Integer>> {
        Months() {
            super(new TypeReference<>() {});
        }
    }

    /// When it works.
    @Converter
    static class Hours extends JsonColumn<List<OpeningHours>> {
        Hours() {
            super(new TypeReference<>() {});
        }
    }

    /// Days of the calendar.
    @Converter
    static class Days extends JsonColumn<Set<LocalDate>> {
        Days() {
            super(new TypeReference<>() {});
        }
    }

    /// How long things are kept.
    @Converter
    static class Keeping extends JsonColumn<Retention> {
        Keeping() {
            super(new TypeReference<>() {});
        }
    }
}
