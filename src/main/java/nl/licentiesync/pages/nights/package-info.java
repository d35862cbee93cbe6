/** The page of the nights that are kept, and what later nights say on the pages of earlier ones. */
@NullMarked
package nl.licentiesync.pages.nights;

import org.jspecify.annotations.NullMarked;
