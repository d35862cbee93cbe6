/** What teachers see otherwise than before, and which facts make the difference. */
@NullMarked
package nl.licentiesync.ask.compare;

import org.jspecify.annotations.NullMarked;
