/**
 * The decision table: what a teacher sees on a date, and why. Plain Java; the date is always handed in. The rules in
 * words, with their sources and examples, are in {@code docs/rules.md}: that is where the sections are which the code of
 * all packages cites by their numbers.
 */
@NullMarked
package nl.licentiesync.rules;

import org.jspecify.annotations.NullMarked;
