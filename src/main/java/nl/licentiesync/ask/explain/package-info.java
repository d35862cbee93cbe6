/** Why a teacher sees a program or not, and what would have to happen. */
@NullMarked
package nl.licentiesync.ask.explain;

import org.jspecify.annotations.NullMarked;
