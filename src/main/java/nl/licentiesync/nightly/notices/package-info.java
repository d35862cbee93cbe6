/** Notices: what of a night is worth telling even when all is well, and when it is told. */
@NullMarked
package nl.licentiesync.nightly.notices;

import org.jspecify.annotations.NullMarked;
