package clinic.telerehab.patient.dataprotection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table that holds something about patients, and how its rows are found.
///
/// @param of says which rows `t` belong to `:patient`; for one that is not exported, why not
/// @param key a column that puts the rows in order
/// @param json columns that hold JSON, and are handed out as such
/// @param isExported false for copies and working figures, whose source is exported
record PersonalTable(String name, String of, String key, List<String> json, boolean isExported) {
    private static final String OF_PATIENT = "t.patient_id = :patient";
    private static final String OF_EPISODE = "t.episode_id in (select id from episode where patient_id = :patient)";
    // What only serves this service: fingerprints, counters of changes, marks of its own jobs.
    private static final String TECHNICAL = "array['request_hash', 'code_hash', 'version', 'seq']";

    static PersonalTable ofPatient(String name, String... json) {
        return new PersonalTable(name, OF_PATIENT, "id", List.of(json), true);
    }

    static PersonalTable ofEpisode(String name, String... json) {
        return new PersonalTable(name, OF_EPISODE, "id", List.of(json), true);
    }

    /// @param why it is not handed out
    static PersonalTable working(String name, String why) {
        return new PersonalTable(name, why, "", List.of(), false);
    }

    /// All rows of one patient as one JSON array.
    String rows() {
        String row = "to_jsonb(t) - %s".formatted(TECHNICAL);
        String parsed = json.stream()
                .flatMap(column -> Stream.of("'" + column + "'", "cast(t." + column + " as jsonb)"))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        return "(select coalesce(jsonb_agg((%s) || %s order by t.%s), '[]') from %s t where %s)"
                .formatted(row, parsed, key, name, of);
    }
}
