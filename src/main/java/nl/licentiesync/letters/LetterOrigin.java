package nl.licentiesync.letters;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.licentiesync.store.RunId;

/**
 * Where letters come from; the row of run.csv.
 *
 * @param state the real path of the state's folder
 * @param stateId its id
 */
public record LetterOrigin(Path state, String stateId, RunId run, LocalDate date) {}
