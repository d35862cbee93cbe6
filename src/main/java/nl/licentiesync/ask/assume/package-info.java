/** What if: the same evidence with something assumed. */
@NullMarked
package nl.licentiesync.ask.assume;

import org.jspecify.annotations.NullMarked;
