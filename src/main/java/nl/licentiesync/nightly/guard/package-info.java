/** The guard: what it counts of each school, what it looks at, and when it holds a night. */
@NullMarked
package nl.licentiesync.nightly.guard;

import org.jspecify.annotations.NullMarked;
