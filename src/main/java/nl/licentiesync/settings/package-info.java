/** Options that are set beside the command line: in the environment or in a file. */
@NullMarked
package nl.licentiesync.settings;

import org.jspecify.annotations.NullMarked;
