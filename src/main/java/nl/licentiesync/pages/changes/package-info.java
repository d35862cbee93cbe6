/** The page of what changed since the run before, by program and by school. */
@NullMarked
package nl.licentiesync.pages.changes;

import org.jspecify.annotations.NullMarked;
