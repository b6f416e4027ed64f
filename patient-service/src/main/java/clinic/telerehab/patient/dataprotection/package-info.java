/// What patients may ask of their data: a copy, an end of its use, its erasure; and what keeps a record from erasure.
/// Owns the `data_request` table, and the list of all tables of this service that hold something about a patient.
@NullMarked
package clinic.telerehab.patient.dataprotection;

import org.jspecify.annotations.NullMarked;
