/** What every night of a period would publish if nothing else happened, with and without assumptions. */
@NullMarked
package nl.licentiesync.ask.simulate;

import org.jspecify.annotations.NullMarked;
