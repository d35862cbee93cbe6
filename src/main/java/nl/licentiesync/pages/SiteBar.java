package nl.licentiesync.pages;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The bar on top of every page of a night: the state of the night, the main pages, and the search form.
 *
 * @param state what became of the night; null on a page that several nights share, which the style sheet of the night
 *     tells
 * @param here the main page on which the bar stands; empty on all others
 * @param rendered the bar in the pages that have the same
 */
public record SiteBar(@Nullable NightState state, String here, RenderedOnce rendered) {

    /** The bar of one page. */
    public SiteBar(@Nullable NightState state, String here) {
        this(state, here, new RenderedOnce());
    }

    /** The bar of the pages of schools, which several nights share. */
    public static SiteBar ofSchools() {
        return new SiteBar(null, "", RenderedOnce.forAllPages());
    }

    /** The bar, as the pages have it. */
    public Content as(Content rendering) {
        return rendered.of(rendering);
    }

    /** Whether the page knows that its night was not published. */
    public boolean isUnpublished() {
        return state != null && !state.isPublished();
    }

    /** The value of aria-current for the link to a main page; null, which leaves it out, for the others. */
    public @Nullable String current(String page) {
        return page.equals(here) ? "page" : null;
    }
}
