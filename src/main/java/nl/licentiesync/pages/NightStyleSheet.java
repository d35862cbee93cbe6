package nl.licentiesync.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.licentiesync.messages.Messages;

/**
 * The style sheet of a night, which tells what its pages do not say themselves as several nights share them: the state
 * of the night on top of the page, for the script its date, and what the style sheet beside the reports says of it.
 */
final class NightStyleSheet {

    /** Its name among the assets. */
    static final String NAME = "night.css";

    private NightStyleSheet() {}

    static byte[] of(LocalDate date, long run, NightState state, Messages messages) {
        String words = state.words(messages);
        String banner = messages.get("night.banner", words, messages.date(date), Long.toString(run));
        return """
                :root {
                  --night-date: "%s";
                  --night-title: %s;
                  --night-age: %s;
                }
                .night::before { content: %s; }
                .later::before { content: var(--later-%d, none); }
                %s""".formatted(
                        date,
                        CssText.quoted(state.isPublished() ? "" : words),
                        CssText.quoted(messages.get("night.age", "#")),
                        CssText.quoted(banner),
                        run,
                        state.isPublished()
                                ? ""
                                : ".night { background: var(--blocked); color: var(--blocked-ink); border-color:"
                                        + " currentColor; font-weight: 700; }\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
