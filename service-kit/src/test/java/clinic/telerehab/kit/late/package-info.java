/// A service that started before what it stands on.
@NullMarked
package clinic.telerehab.kit.late;

import org.jspecify.annotations.NullMarked;
