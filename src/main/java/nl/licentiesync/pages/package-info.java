/** The pages that administrators read: an overview, and one for each school, as a static site beside the CSV files. */
@NullMarked
package nl.licentiesync.pages;

import org.jspecify.annotations.NullMarked;
