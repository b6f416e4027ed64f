package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.hardening.TimeZoneName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All that a clinic's administrator may change, as it is after the change.
///
/// @param emergencyTexts what a patient is told in an emergency, by language; the default language must be among them
/// @param thresholds figures of clinical rules where this clinic's differ from the product's
/// @param workingHours in which deadlines run, on the clinic's own clock
/// @param closedDays on which it does not work, such as public holidays
/// @param followUpMonths how many months after discharge the patient is asked again
record ClinicChange(
        @NotBlank @Size(max = 120) String name,
        @NotNull @TimeZoneName String timezone,
        @NotNull @LanguageTag String defaultLocale,
        @NotEmpty @Size(max = 20) Set<@LanguageTag String> locales,

        @NotBlank @Size(max = 40) @Pattern(regexp = "\\+?[0-9 /()-]+")
        String emergencyPhone,

        @NotEmpty @Size(max = 20) Map<@LanguageTag String, @NotBlank @Size(max = 2000) String> emergencyTexts,
        @NotNull @Valid ClinicModules modules,
        @NotNull @Size(max = 100) Map<@Pattern(regexp = "[A-Za-z]{1,40}") String, @NotNull Integer> thresholds,
        @NotEmpty @Size(max = 12) List<@NotNull @Min(1) @Max(36) Integer> followUpMonths,
        @NotEmpty @Size(max = 28) List<@NotNull @Valid OpeningHours> workingHours,
        @NotNull @Size(max = 366) Set<@NotNull LocalDate> closedDays,
        @NotNull @Valid Retention retention) {
    static final Set<String> EDITABLE = Set.of(
            "name",
            "timezone",
            "defaultLocale",
            "locales",
            "emergencyPhone",
            "emergencyTexts",
            "modules",
            "thresholds",
            "followUpMonths",
            "workingHours",
            "closedDays",
            "retention");

    @AssertTrue(message = "must have a text in the default locale")
    @Schema(hidden = true)
    boolean isEmergencyTextInDefaultLocale() {
        return emergencyTexts == null || defaultLocale == null || emergencyTexts.containsKey(defaultLocale);
    }

    @AssertTrue(message = "the default locale must be one of the locales")
    @Schema(hidden = true)
    boolean isDefaultLocaleOffered() {
        return locales == null || defaultLocale == null || locales.contains(defaultLocale);
    }

    @AssertTrue(message = "must rise from one to the next")
    @Schema(hidden = true)
    boolean isFollowUpInOrder() {
        return followUpMonths == null
                || followUpMonths.stream().sorted().distinct().toList().equals(followUpMonths);
    }

    @AssertTrue(message = "must not overlap on one day")
    @Schema(hidden = true)
    boolean isWorkingHoursApart() {
        boolean whole =
                workingHours != null && workingHours.stream().allMatch(hours -> hours != null && hours.isWhole());
        return !whole || OpeningHours.areApart(workingHours);
    }

    static ClinicChange of(Clinic clinic) {
        return new ClinicChange(
                clinic.name(),
                clinic.timezone(),
                clinic.defaultLocale(),
                clinic.locales(),
                clinic.emergencyPhone(),
                clinic.emergencyTexts(),
                clinic.modules(),
                clinic.thresholds(),
                clinic.followUpMonths(),
                clinic.workingHours(),
                clinic.closedDays(),
                clinic.retention());
    }
}
