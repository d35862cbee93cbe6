/** Teachers from files of schools: saved answers of Basispoort, EDEXML and UWLR. */
@NullMarked
package nl.licentiesync.rosters;

import org.jspecify.annotations.NullMarked;
