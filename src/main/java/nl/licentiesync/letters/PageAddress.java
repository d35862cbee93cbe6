package nl.licentiesync.letters;

import java.net.URI;
import java.net.URISyntaxException;
import nl.licentiesync.model.SchoolCode;

/** The address of the pages of schools, in which {@code {school_id}} stands for the code. */
public record PageAddress(String template) {

    private static final String CODE = "{school_id}";

    /**
     * Takes a template such as {@code https://example.org/{school_id}.html}.
     *
     * @throws IllegalArgumentException when it is no address of the web, or lacks the code
     */
    public PageAddress {
        if (!template.contains(CODE) || !isOfTheWeb(template.replace(CODE, "12AB00"))) {
            throw new IllegalArgumentException(
                    "'%s' is not an address such as https://example.org/{school_id}.html".formatted(template));
        }
    }

    private static boolean isOfTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address of a school's page. */
    String of(SchoolCode school) {
        return template.replace(CODE, school.value());
    }
}
