/** What a folder of exports holds and what the program makes of it, for the command check. */
@NullMarked
package nl.licentiesync.ask.check;

import org.jspecify.annotations.NullMarked;
