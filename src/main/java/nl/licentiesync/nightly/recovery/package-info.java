/** Recovery from interrupted runs and damaged reports. */
@NullMarked
package nl.licentiesync.nightly.recovery;

import org.jspecify.annotations.NullMarked;
