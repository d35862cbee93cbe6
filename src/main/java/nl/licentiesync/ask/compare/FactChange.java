package nl.licentiesync.ask.compare;

import java.util.function.UnaryOperator;
import nl.licentiesync.ask.AccessInputs;

/**
 * A fact that is otherwise than before, and how things would be if it alone were as it was.
 *
 * @param undo puts the fact back in the circumstances of now
 */
record FactChange(Cause cause, UnaryOperator<AccessInputs> undo) {}
