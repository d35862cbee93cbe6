/** The night: its steps in their order, the guard, and what one run works with. */
@NullMarked
package nl.licentiesync.nightly;

import org.jspecify.annotations.NullMarked;
