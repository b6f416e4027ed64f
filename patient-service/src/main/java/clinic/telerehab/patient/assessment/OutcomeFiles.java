package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.assessment.Schedule.FollowUpSet;
import clinic.telerehab.patient.instrument.Band;
import clinic.telerehab.patient.instrument.Instruments;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The data that outcomes are judged and asked by. Loaded when the service starts, which a faulty file prevents.
@Startup
@ApplicationScoped
class OutcomeFiles {
    private static final String FOLDER = "/assessment/";
    private static final List<String> LOCALES = List.of("en", "de");
    private static final Pattern OCCASION = Pattern.compile(Occasion.PATTERN);
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final Schedule schedule;
    private final OutcomeAlerts alerts;
    private final PlateauRule plateau;
    private final Map<String, PlainLanguage> plain = new HashMap<>();

    OutcomeFiles(Instruments instruments) {
        schedule = read("schedule.v1.json", Schedule.class);
        alerts = read("alerts.v1.json", OutcomeAlerts.class);
        refuse("schedule.v1.json", faults(schedule, instruments));
        refuse("alerts.v1.json", faults(alerts, instruments));
        plateau = read("plateau.v1.json", PlateauRule.class);
        refuse("plateau.v1.json", faults(plateau, instruments));
        for (String locale : LOCALES) {
            PlainLanguage words = read("plain." + locale + ".json", PlainLanguage.class);
            refuse("plain." + locale + ".json", faults(words, instruments));
            plain.put(locale, words);
        }
    }

    Schedule schedule() {
        return schedule;
    }

    OutcomeAlerts alerts() {
        return alerts;
    }

    PlateauRule plateau() {
        return plateau;
    }

    /// In the first language of these that there are words in; in English at last.
    PlainLanguage plain(Locales locales) {
        return Stream.of(locales.ofPatient(), locales.ofClinic(), "en")
                .map(locale -> plain.get(locale.substring(0, 2)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    static Stream<String> faults(Schedule schedule, Instruments instruments) {
        return Stream.concat(entryFaults(schedule, instruments), followUpFaults(schedule, instruments));
    }

    private static Stream<String> followUpFaults(Schedule schedule, Instruments instruments) {
        List<Integer> months =
                schedule.followUps().stream().map(FollowUpSet::fromMonth).toList();
        boolean isComplete = months.contains(1)
                && months.getFirst() == 1
                && months.stream().sorted().distinct().toList().equals(months);
        return Stream.concat(
                isComplete ? Stream.empty() : Stream.of("followUps: do not rise from month 1"),
                schedule.followUps().stream()
                        .flatMap(set -> Stream.concat(
                                        unknown(set.instruments(), instruments), notInDays(Stream.of(set.within())))
                                .map(fault -> "followUps from month " + set.fromMonth() + ": " + fault)));
    }

    private static Stream<String> unknown(List<String> codes, Instruments instruments) {
        return codes.stream()
                .filter(code -> instruments.find(code, null).isEmpty())
                .map(code -> code + " is no instrument");
    }

    /// Only days can be added to a moment.
    private static Stream<String> notInDays(Stream<Period> periods) {
        return periods.filter(period -> period.toTotalMonths() != 0).map(period -> "a time is not in days");
    }

    private static Stream<String> entryFaults(Schedule schedule, Instruments instruments) {
        return schedule.entries().stream().flatMap(entry -> {
            Stream<String> occasion = OCCASION.matcher(entry.occasion()).matches()
                    ? Stream.empty()
                    : Stream.of(entry.occasion() + " is no occasion");
            Stream<String> times = notInDays(Stream.of(entry.after(), entry.within()));
            return Stream.of(unknown(entry.instruments(), instruments), occasion, times)
                    .flatMap(stream -> stream)
                    .map(fault -> entry.key() + ": " + fault);
        });
    }

    static Stream<String> faults(OutcomeAlerts alerts, Instruments instruments) {
        return alerts.rules().stream()
                .flatMap(rule -> rule.bands().entrySet().stream()
                        .filter(each -> bandsOf(instruments, each.getKey()).noneMatch(each.getValue()::equals))
                        .map(each -> rule.id() + ": " + each.getKey() + " has no band " + each.getValue()));
    }

    static Stream<String> faults(PlainLanguage words, Instruments instruments) {
        return instruments
                .current()
                .flatMap(definition -> definition.bands().stream()
                        .filter(band -> words.band(definition.code(), band.code()) == null)
                        .map(band -> "nothing is said of " + definition.code() + " " + band.code()));
    }

    static Stream<String> faults(PlateauRule plateau, Instruments instruments) {
        return plateau.instruments().stream()
                .filter(code -> instruments.find(code, null).isEmpty())
                .map(code -> code + " is no instrument");
    }

    private static Stream<String> bandsOf(Instruments instruments, String code) {
        return instruments.find(code, null).stream()
                .flatMap(definition -> definition.bands().stream())
                .map(Band::code);
    }

    private static void refuse(String file, Stream<String> faults) {
        List<String> found = faults.distinct().sorted().toList();
        if (!found.isEmpty()) {
            throw new IllegalStateException(file + ": " + String.join("; ", found));
        }
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream content = OutcomeFiles.class.getResourceAsStream(FOLDER + file)) {
            return JSON.readValue(Objects.requireNonNull(content, file), type);
        } catch (IOException faulty) {
            throw new UncheckedIOException(file, faulty);
        }
    }
}
