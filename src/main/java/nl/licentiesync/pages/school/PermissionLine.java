package nl.licentiesync.pages.school;

/**
 * A permission of the school for a publisher in words, or that there is none.
 *
 * @param publisher as the catalogue writes it, else as the export does
 * @param programs the programs of the publisher that the school has a licence for; empty for none
 * @param state whether it works on the date
 * @param isMissing whether the school has a licence of the publisher, and no permission works on the date
 * @param granted the day of the tick, empty when there is none, as are the next two
 * @param worksFrom the first day on which it works
 * @param lastDay the last day on which it works
 */
public record PermissionLine(
        String publisher,
        String programs,
        String state,
        boolean isMissing,
        String granted,
        String worksFrom,
        String lastDay) {}
