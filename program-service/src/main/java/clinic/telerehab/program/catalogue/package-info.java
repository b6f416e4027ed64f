/// What can be prescribed: exercises, ladders, templates and cards from versioned files, checked at the start.
@NullMarked
package clinic.telerehab.program.catalogue;

import org.jspecify.annotations.NullMarked;
