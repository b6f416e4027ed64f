package clinic.telerehab.patient.dataprotection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A patient's record as one document: for each table its rows, under the names of their columns.
record DataBundle(UUID requestId, UUID patientId, Instant generatedAt, Map<String, List<Map<String, Object>>> record) {}
