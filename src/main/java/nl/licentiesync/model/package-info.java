/** The nouns of the field: schools, licences, teachers, programs and links, as plain immutable values. */
@NullMarked
package nl.licentiesync.model;

import org.jspecify.annotations.NullMarked;
