/** The page of the differences between what Basispoort shows and what it should show. */
@NullMarked
package nl.licentiesync.pages.drift;

import org.jspecify.annotations.NullMarked;
