/** Questions about the nights: what they are asked of, what is assumed, and what the rules then say. Nothing is kept. */
@NullMarked
package nl.licentiesync.ask;

import org.jspecify.annotations.NullMarked;
