/** The pages of the programs: the list of all, and for each program its schools and what comes. */
@NullMarked
package nl.licentiesync.pages.programs;

import org.jspecify.annotations.NullMarked;
