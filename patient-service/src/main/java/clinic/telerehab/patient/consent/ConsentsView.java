package clinic.telerehab.patient.consent;

import java.util.List;
import java.util.Set;

/// What holds now and how it came about, newest decision first.
record ConsentsView(Set<String> granted, List<ConsentView> history) {}
