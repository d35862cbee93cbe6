/** The first page of a report: the figures of the night, and all schools. */
@NullMarked
package nl.licentiesync.pages.overview;

import org.jspecify.annotations.NullMarked;
