/** The search page, and the files in which it finds teachers and schools without a server. */
@NullMarked
package nl.licentiesync.pages.search;

import org.jspecify.annotations.NullMarked;
