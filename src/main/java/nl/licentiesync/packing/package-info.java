/** Rows and links as bytes: how the exports lie in memory while a night runs, and in the state between nights. */
@NullMarked
package nl.licentiesync.packing;

import org.jspecify.annotations.NullMarked;
