/** What the user types, and what each outcome exits with. */
@NullMarked
package nl.licentiesync.command;

import org.jspecify.annotations.NullMarked;
