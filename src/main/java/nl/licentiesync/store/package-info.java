/** What is kept between nights, in an HSQLDB file database in the state folder. */
@NullMarked
package nl.licentiesync.store;

import org.jspecify.annotations.NullMarked;
