package clinic.telerehab.kit.subjectdata;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/// Settings of data-subject requests.
@ConfigMapping(prefix = "subject-data")
interface SubjectDataConfig {
    /// Clients that may have a record exported or erased.
    List<String> callers();
}
