/// The figures that count in a clinic: its own where it has set some, the product's elsewhere. Owns the
/// `clinic_setting` table.
@NullMarked
package clinic.telerehab.messaging.setting;

import org.jspecify.annotations.NullMarked;
