/// JSON that is kept in one column: values that are read and written whole and never searched.
@NullMarked
package clinic.telerehab.kit.json;

import org.jspecify.annotations.NullMarked;
