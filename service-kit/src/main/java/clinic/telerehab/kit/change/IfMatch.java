package clinic.telerehab.kit.change;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The version a caller saw before changing something, from the `If-Match` header.
@Schema(type = SchemaType.STRING, pattern = "\"\\d{1,9}\"", examples = "\"3\"")
public record IfMatch(int version) {
    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,9})\"");

    /// Read by the framework for parameters of this type.
    public static IfMatch fromString(String header) {
        Matcher tag = STRONG_TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new DomainProblem(CommonProblem.STALE_VERSION);
        }
        return new IfMatch(Integer.parseInt(tag.group(1)));
    }

    /// Compares with what is stored.
    ///
    /// @throws DomainProblem `version-required` when the header is missing, `stale-version` when it names another
    public static void require(@Nullable IfMatch seen, int stored) {
        if (seen == null) {
            throw new DomainProblem(CommonProblem.VERSION_REQUIRED);
        }
        if (seen.version() != stored) {
            throw new DomainProblem(CommonProblem.STALE_VERSION);
        }
    }
}
