/** The list of the publishers, and for each a folder to be sent to it, in which no person is named. */
@NullMarked
package nl.licentiesync.pages.publishers;

import org.jspecify.annotations.NullMarked;
