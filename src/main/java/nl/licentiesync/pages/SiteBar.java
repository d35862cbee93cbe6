package nl.licentiesync.pages;

import org.jspecify.annotations.Nullable;

/**
 * The bar on top of every page of a night: the state of the night, the main pages, and the search form.
 *
 * @param state what became of the night; null on a page that several nights share, which the style sheet of the night
 *     tells
 * @param here the main page on which the bar stands; empty on all others
 */
public record SiteBar(@Nullable NightState state, String here) {

    /** The bar of a page that several nights share. */
    public static final SiteBar OF_ANY_NIGHT = new SiteBar(null, "");

    /** Whether the page knows that its night was not published. */
    public boolean isUnpublished() {
        return state != null && !state.isPublished();
    }

    /** The value of aria-current for the link to a main page; null, which leaves it out, for the others. */
    public @Nullable String current(String page) {
        return page.equals(here) ? "page" : null;
    }
}
