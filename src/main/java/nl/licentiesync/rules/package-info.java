/** The decision table: what a teacher sees on a date, and why. Plain Java; the date is always handed in. */
@NullMarked
package nl.licentiesync.rules;

import org.jspecify.annotations.NullMarked;
