/// What patients may ask of their data, within one service: everything kept about one of them as a document, and its
/// erasure. Each feature says where it keeps something; the `/internal` resource that patient-service asks is here.
@NullMarked
package clinic.telerehab.kit.subjectdata;

import org.jspecify.annotations.NullMarked;
