/** The sentences and words that people read on pages, in answers and in reports, in Dutch and English. */
@NullMarked
package nl.licentiesync.messages;

import org.jspecify.annotations.NullMarked;
