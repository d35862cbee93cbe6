/** Letters to schools: which schools, what is new, the words, and the files of the letters. */
@NullMarked
package nl.licentiesync.letters;

import org.jspecify.annotations.NullMarked;
