package clinic.telerehab.kit.subjectdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table that holds something about patients: how the rows of one are found, what of them is handed out, and how they
/// are erased. Rows are `t` and the patient is `:patient` in every piece of SQL.
///
/// @param rows says which rows belong to the patient
/// @param key the id of a row; events are told about it, and it puts rows in order
/// @param shown what is handed out for a column instead of its value, as SQL; null to leave it out
/// @param isExported false for copies and working figures, whose source is exported
/// @param erasure the statement that makes the rows unreadable; null when another one does it for several tables
public record PersonalTable(
        String name,
        String rows,
        String key,
        Map<String, @Nullable String> shown,
        boolean isExported,
        @Nullable String erasure) {
    private static final String OF_PATIENT = "t.patient_id = :patient";
    // What only serves the service: fingerprints, counters of changes, places in an order.
    private static final String TECHNICAL = "array['request_hash', 'code_hash', 'version', 'seq']";
    // Logins are nobody's business: staff is named as patients know them, and everybody else by what they are.
    private static final String PERSON = """
            case when t.%1$s is null then null
                 when t.%1$s = (select p.subject from patient_link p where p.patient_id = :patient)
                 then jsonb_build_object('role', 'PATIENT')
                 else coalesce((select jsonb_build_object('displayName', s.display_name, 'profession', s.profession)
                                  from practitioner_link s where s.subject = t.%1$s limit 1),
                               jsonb_build_object('role', 'OTHER')) end
            """;

    /// A table with a `patient_id`.
    public static PersonalTable ofPatient(String name) {
        return found(name, OF_PATIENT);
    }

    /// A table whose rows belong to those of another.
    ///
    /// @param owner a table with a `patient_id`
    /// @param column that names the owner's row
    public static PersonalTable through(String name, String owner, String column) {
        return found(name, "t.%s in (select id from %s where patient_id = :patient)".formatted(column, owner));
    }

    /// @param rows says which rows belong to the patient
    public static PersonalTable found(String name, String rows) {
        return new PersonalTable(name, rows, "id", Map.of(), true, null);
    }

    /// Columns that hold JSON, and are handed out as such.
    public PersonalTable json(String... columns) {
        return with(columns, "cast(t.%s as jsonb)");
    }

    /// Columns that name a login.
    public PersonalTable logins(String... columns) {
        return with(columns, PERSON);
    }

    /// Columns that are not handed out.
    public PersonalTable without(String... columns) {
        return with(columns, null);
    }

    /// A column that is handed out in part.
    public PersonalTable show(String column, String sql) {
        return with(new String[] {column}, sql.replace("%", "%%"));
    }

    /// @param column that tells the rows apart instead of `id`
    public PersonalTable keyed(String column) {
        return new PersonalTable(name, rows, column, shown, isExported, erasure);
    }

    /// Is not handed out.
    ///
    /// @param why nobody misses it
    public PersonalTable working(String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("say why " + name + " is not handed out");
        }
        return new PersonalTable(name, rows, key, shown, false, erasure);
    }

    /// The rows stay, and tell about nobody.
    ///
    /// @param columns the assignments that see to it
    public PersonalTable overwritten(String columns) {
        return erasedBy("update %s t set %s where %s".formatted(name, columns, rows));
    }

    public PersonalTable deleted() {
        return erasedBy("delete from %s t where %s".formatted(name, rows));
    }

    private PersonalTable erasedBy(String statement) {
        return new PersonalTable(name, rows, key, shown, isExported, statement);
    }

    private PersonalTable with(String[] columns, @Nullable String template) {
        Map<String, @Nullable String> more = new LinkedHashMap<>(shown);
        for (String column : columns) {
            more.put(column, template == null ? null : template.formatted(column));
        }
        return new PersonalTable(name, rows, key, more, isExported, erasure);
    }

    /// All rows of one patient as one JSON array.
    String document() {
        List<String> pieces = new ArrayList<>();
        pieces.add("(to_jsonb(t) - %s - cast(array[%s] as text[]))".formatted(TECHNICAL, quoted(shown)));
        shown.forEach((column, sql) -> {
            if (sql != null) {
                pieces.add("jsonb_build_object('%s', %s)".formatted(column, sql));
            }
        });
        return "(select coalesce(jsonb_agg(%s order by t.%s), '[]') from %s t where %s)"
                .formatted(String.join(" || ", pieces), key, name, rows);
    }

    /// The ids of the rows, which events may be about.
    String ids() {
        return "select t.%s from %s t where %s".formatted(key, name, rows);
    }

    private static String quoted(Map<String, @Nullable String> columns) {
        return columns.keySet().stream().map(column -> "'" + column + "'").collect(Collectors.joining(", "));
    }
}
