/** Invents believable exports of any number of schools, to try the program without anybody's real data. */
@NullMarked
package nl.licentiesync.generate;

import org.jspecify.annotations.NullMarked;
