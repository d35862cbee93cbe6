/** The pages of a simulation: the coming nights, and each school in them. */
@NullMarked
package nl.licentiesync.pages.simulation;

import org.jspecify.annotations.NullMarked;
