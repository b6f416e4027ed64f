/// How an exercise looks: draws every picture from a description of its poses, all by the same hand.
@NullMarked
package clinic.telerehab.program.picture;

import org.jspecify.annotations.NullMarked;
