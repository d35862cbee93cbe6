/** The night: its job, the steps in their order, and what flows between them. */
@NullMarked
package nl.licentiesync.nightly;

import org.jspecify.annotations.NullMarked;
