package nl.licentiesync.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says of a column: the headers that it may have, or a template.
 *
 * @param names the file has one of them; empty for a template
 * @param template null for names
 */
public record MappedColumn(
        ConfigKey key, List<HeaderName> names, @Nullable HeaderTemplate template) {

    public MappedColumn {
        names = List.copyOf(names);
    }

    /** A column with one of these headers. */
    public static MappedColumn named(ConfigKey key, List<String> names) {
        return new MappedColumn(
                key, names.stream().map(HeaderName::of).distinct().toList(), null);
    }

    /** A column that is put together. */
    public static MappedColumn of(ConfigKey key, HeaderTemplate template) {
        return new MappedColumn(key, List.of(), template);
    }

    /** The names, or the template, as the configuration writes them. */
    public List<String> texts() {
        return template == null ? names.stream().map(HeaderName::text).toList() : List.of(template.toString());
    }

    /** Whether it names a header, in a template or not. */
    boolean names(HeaderName header) {
        return template == null ? names.contains(header) : template.headers().contains(header);
    }

    @Override
    public String toString() {
        return template == null
                ? String.join(" or ", names.stream().map(HeaderName::text).toList())
                : template.toString();
    }
}
