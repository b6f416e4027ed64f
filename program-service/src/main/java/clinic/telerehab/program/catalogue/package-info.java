/// The exercises that can be prescribed: reference data from versioned files, checked when the service starts.
@NullMarked
package clinic.telerehab.program.catalogue;

import org.jspecify.annotations.NullMarked;
