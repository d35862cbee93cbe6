/** Restoring an earlier run. */
@NullMarked
package nl.licentiesync.nightly.restore;

import org.jspecify.annotations.NullMarked;
