package clinic.telerehab.program.prescription;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a draft says; replaced as a whole.
record ProgramContent(
        String title,
        LocalDate startDate,
        @Nullable LocalDate reviewDate,
        int weeklyTarget,
        AutoProgress autoProgress,
        List<ProgramItem> items) {}
