package clinic.telerehab.patient.caseload;

import clinic.telerehab.patient.caseload.CaseloadEntry.CaseloadEpisode;
import clinic.telerehab.patient.caseload.CaseloadEntry.InboxPart;
import clinic.telerehab.patient.caseload.CaseloadEntry.ProgramPart;
import clinic.telerehab.patient.caseload.CaseloadSection.Status;
import clinic.telerehab.patient.clinic.ClinicThresholds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes entries of rows as they were read. Whether the other services are heard is the same for all rows, so what it
/// adds to the need leaves their order as it is.
@ApplicationScoped
class CaseloadEntries {
    private static final TypeReference<List<NeedReason>> REASONS = new TypeReference<>() {};

    private final ClinicThresholds thresholds;
    private final ObjectMapper json;

    CaseloadEntries(ClinicThresholds thresholds, ObjectMapper json) {
        this.thresholds = thresholds;
        this.json = json;
    }

    CaseloadEntry of(Row row, Instant now) {
        var program = section(time(row, "program_heard_at"), now, program(row));
        var inbox = section(time(row, "inbox_heard_at"), now, inbox(row));
        List<NeedReason> unknown = unknown(row, program, inbox);
        return new CaseloadEntry(
                row.getUUID("patient_id"),
                row.getString("record_number"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getInteger("need")
                        + unknown.stream().mapToInt(NeedReason::points).sum(),
                Stream.concat(reasons(row.getString("reasons")).stream(), unknown.stream())
                        .toList(),
                episode(row),
                program,
                inbox);
    }

    private List<NeedReason> unknown(Row row, CaseloadSection<?>... sections) {
        int unknown = (int) Stream.of(sections)
                .filter(section -> section.status() != Status.OK)
                .count();
        var rule = new NeedRule(thresholds.effective(row.getString("thresholds")));
        return unknown == 0 ? List.of() : List.of(rule.unknown(unknown));
    }

    private static <T> CaseloadSection<T> section(@Nullable Instant heardAt, Instant now, @Nullable T content) {
        return new CaseloadSection<>(CaseloadSection.status(heardAt, now), heardAt, content);
    }

    private static @Nullable CaseloadEpisode episode(Row row) {
        UUID id = row.getUUID("episode_id");
        return id == null ? null : new CaseloadEpisode(id, row.getString("episode_status"));
    }

    private static @Nullable ProgramPart program(Row row) {
        if (row.getUUID("program_of") == null) {
            return null;
        }
        return new ProgramPart(
                row.getString("band"),
                row.getString("phase"),
                row.getLocalDate("last_session_on"),
                time(row, "oldest_proposal_at"));
    }

    private static @Nullable InboxPart inbox(Row row) {
        if (row.getUUID("inbox_of") == null) {
            return null;
        }
        return new InboxPart(
                row.getInteger("critical"),
                row.getInteger("high"),
                row.getInteger("medium"),
                row.getInteger("low"),
                time(row, "oldest_unread_at"),
                time(row, "oldest_clip_at"));
    }

    private List<NeedReason> reasons(String stored) {
        try {
            return json.readValue(stored, REASONS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the column is checked to be JSON", impossible);
        }
    }

    private static @Nullable Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
