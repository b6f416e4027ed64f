/// Who may see whom: one pure decision, the facts it needs from one query, and the guard that every use case asks
/// first.
@NullMarked
package clinic.telerehab.kit.access;

import org.jspecify.annotations.NullMarked;
