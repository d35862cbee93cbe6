package nl.licentiesync.pages;

import java.time.LocalDate;
import java.util.Map;
import nl.licentiesync.model.AccountIds;

/**
 * Who has which method in Basispoort, as it was saved.
 *
 * @param byMethod the accounts of each method of which there is a list
 * @param savedOn the day on which the oldest list was saved
 */
public record BasispoortLists(Map<String, AccountIds> byMethod, LocalDate savedOn) {}
