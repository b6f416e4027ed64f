package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.change.CreatedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// A clinic and its settings.
@Entity
@Table(name = "clinic")
class Clinic implements CreatedOnce {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String timezone;

    @Column(name = "default_locale", nullable = false)
    private String defaultLocale;

    @Column(name = "emergency_phone", nullable = false)
    private String emergencyPhone;

    @Column(name = "emergency_texts", nullable = false)
    @Convert(converter = ClinicColumns.LocalizedText.class)
    private Map<String, String> emergencyTexts;

    @Column(nullable = false)
    @Convert(converter = ClinicColumns.Locales.class)
    private Set<String> locales;

    @Column(nullable = false)
    @Convert(converter = ClinicColumns.Modules.class)
    private ClinicModules modules;

    @Column(nullable = false)
    @Convert(converter = ClinicColumns.Figures.class)
    private Map<String, Integer> thresholds;

    @Column(name = "follow_up_months", nullable = false)
    @Convert(converter = ClinicColumns.Months.class)
    private List<Integer> followUpMonths;

    @Column(name = "working_hours", nullable = false)
    @Convert(converter = ClinicColumns.Hours.class)
    private List<OpeningHours> workingHours;

    @Column(name = "closed_days", nullable = false)
    @Convert(converter = ClinicColumns.Days.class)
    private Set<LocalDate> closedDays;

    @Column(nullable = false)
    @Convert(converter = ClinicColumns.Keeping.class)
    private Retention retention;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ClinicStatus status;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Clinic() {}

    /// @param months after discharge at which its patients are asked again until it sets its own
    static Clinic open(UUID id, OpenClinicRequest request, String requestHash, List<Integer> months, Instant now) {
        var clinic = new Clinic();
        clinic.id = id;
        clinic.name = request.name();
        clinic.timezone = request.timezone();
        clinic.defaultLocale = request.defaultLocale();
        clinic.emergencyPhone = request.emergencyPhone();
        clinic.emergencyTexts = Map.copyOf(request.emergencyTexts());
        clinic.locales = new TreeSet<>(request.emergencyTexts().keySet());
        clinic.modules = ClinicModules.NONE;
        clinic.thresholds = Map.of();
        clinic.followUpMonths = months;
        clinic.workingHours = OpeningHours.STANDARD;
        clinic.closedDays = Set.of();
        clinic.retention = Retention.DEFAULT;
        clinic.status = ClinicStatus.ACTIVE;
        clinic.createdAt = now;
        clinic.requestHash = requestHash;
        return clinic;
    }

    void change(ClinicChange change) {
        name = change.name();
        timezone = change.timezone();
        defaultLocale = change.defaultLocale();
        locales = new TreeSet<>(change.locales());
        emergencyPhone = change.emergencyPhone();
        emergencyTexts = Map.copyOf(change.emergencyTexts());
        modules = change.modules();
        thresholds = Map.copyOf(change.thresholds());
        followUpMonths = List.copyOf(change.followUpMonths());
        workingHours = List.copyOf(change.workingHours());
        closedDays = new TreeSet<>(change.closedDays());
        retention = change.retention();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    String name() {
        return name;
    }

    String timezone() {
        return timezone;
    }

    String defaultLocale() {
        return defaultLocale;
    }

    String emergencyPhone() {
        return emergencyPhone;
    }

    Map<String, String> emergencyTexts() {
        return emergencyTexts;
    }

    Set<String> locales() {
        return new TreeSet<>(locales);
    }

    ClinicModules modules() {
        return modules;
    }

    Map<String, Integer> thresholds() {
        return thresholds;
    }

    List<Integer> followUpMonths() {
        return followUpMonths;
    }

    List<OpeningHours> workingHours() {
        return workingHours;
    }

    Set<LocalDate> closedDays() {
        return new TreeSet<>(closedDays);
    }

    Retention retention() {
        return retention;
    }

    ClinicStatus status() {
        return status;
    }

    int version() {
        return version;
    }
}
