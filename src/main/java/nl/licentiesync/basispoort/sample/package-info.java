/** Invented answers of Basispoort, which differ here and there from what exports say, to try plan and drift with. */
@NullMarked
package nl.licentiesync.basispoort.sample;

import org.jspecify.annotations.NullMarked;
