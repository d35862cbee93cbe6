package nl.licentiesync.basispoort;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is asked of a plan.
 *
 * @param actual the folder with the answers of Basispoort; without it, what a run gave counts as sent
 * @param maxRevoked per cent of a method's accounts that may be revoked unannounced
 */
public record PlanRequest(Optional<Path> actual, ResultsYear results, int maxRevoked) {}
