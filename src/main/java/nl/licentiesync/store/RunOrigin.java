package nl.licentiesync.store;

import java.util.Optional;

/**
 * Who started a run, and with which command.
 *
 * @param operator who started it
 * @param command what they typed, such as {@code sync} or {@code accept}
 * @param replaces the run of the same date whose place it was to take
 */
public record RunOrigin(Operator operator, String command, Optional<RunId> replaces) {}
