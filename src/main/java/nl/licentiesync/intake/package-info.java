/** From records to usable rows and findings: what each column may hold, and what bad input gets. */
@NullMarked
package nl.licentiesync.intake;

import org.jspecify.annotations.NullMarked;
