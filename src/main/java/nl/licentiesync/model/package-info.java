/**
 * The nouns of the field: schools, licences, teachers, programs and links, as plain immutable values. Those that are
 * looked up millions of times a night spell out equals and hashCode: what the compiler gives a record is linked at run
 * time, and takes several times as long until the slowest compiler of the JVM has seen it.
 */
@NullMarked
package nl.licentiesync.model;

import org.jspecify.annotations.NullMarked;
