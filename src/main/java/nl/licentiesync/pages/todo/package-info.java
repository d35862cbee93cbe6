/** The pages of what must be done at all schools, one for each kind of action. */
@NullMarked
package nl.licentiesync.pages.todo;

import org.jspecify.annotations.NullMarked;
