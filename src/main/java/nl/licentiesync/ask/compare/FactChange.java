package nl.licentiesync.ask.compare;

import java.util.function.UnaryOperator;
import nl.licentiesync.ask.AccessInputs;

/**
 * A fact that changed between two states, with a way to undo it alone.
 *
 * @param undo puts the fact back in the inputs of now
 */
record FactChange(Cause cause, UnaryOperator<AccessInputs> undo) {}
