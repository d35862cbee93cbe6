/** Shows what changed for each teacher between two states, and why. */
@NullMarked
package nl.licentiesync.ask.compare;

import org.jspecify.annotations.NullMarked;
