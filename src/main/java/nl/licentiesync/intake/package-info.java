/** From the exports to usable rows and findings: what each CSV file may hold, and what bad input gets. */
@NullMarked
package nl.licentiesync.intake;

import org.jspecify.annotations.NullMarked;
