package clinic.telerehab.program.adherence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Pain along a program, day by day; days on which nothing was said are absent.
record SymptomsView(UUID programId, LocalDate from, LocalDate to, List<SymptomDay> days) {}
