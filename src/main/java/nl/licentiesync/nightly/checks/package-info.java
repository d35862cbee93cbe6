/** Checks of the folders of state and reports before a night or a restore, and how a night is refused. */
@NullMarked
package nl.licentiesync.nightly.checks;

import org.jspecify.annotations.NullMarked;
