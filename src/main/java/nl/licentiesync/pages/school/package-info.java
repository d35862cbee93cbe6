/** The page of a school: what each teacher sees and why, its licences, what must be done and what is coming. */
@NullMarked
package nl.licentiesync.pages.school;

import org.jspecify.annotations.NullMarked;
