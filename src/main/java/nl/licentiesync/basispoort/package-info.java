/** What Basispoort is to be told after a night, and where its answers differ from what a run says. */
@NullMarked
package nl.licentiesync.basispoort;

import org.jspecify.annotations.NullMarked;
