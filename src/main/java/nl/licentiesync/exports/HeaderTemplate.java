package nl.licentiesync.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column that is put together from several headers: {@code {BRIN}-{Personeelsnr}}. Zeros behind a colon, as in {@code
 * {Vestiging:00}}, say how many digits a number has at least.
 */
public final class HeaderTemplate {

    private static final Pattern WITH_DIGITS = Pattern.compile("(.+):(0+)\\s*", Pattern.DOTALL);

    private final List<Piece> pieces;

    private HeaderTemplate(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** Whether a text of the configuration is a template, and not the name of a header. */
    public static boolean is(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
    }

    /** Reads a template; fails when a brace is not closed, not opened, or names no header. */
    public static HeaderTemplate parse(String text, ConfigKey key) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            String literal = text.substring(at, open < 0 ? text.length() : open);
            if (literal.indexOf('}') >= 0) {
                throw key.refused("has a } without a { before it in '%s'; write headers as {Header}.".formatted(text));
            }
            if (!literal.isEmpty()) {
                pieces.add(new Piece(null, literal, 0));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0 || text.substring(open + 1, close).indexOf('{') >= 0) {
                throw key.refused("has a { that is not closed in '%s'; write headers as {Header}.".formatted(text));
            }
            Matcher digits = WITH_DIGITS.matcher(text.substring(open + 1, close));
            boolean hasDigits = digits.matches();
            HeaderName name = HeaderName.of(hasDigits ? digits.group(1) : text.substring(open + 1, close));
            if (name.isEmpty()) {
                throw key.refused("has no header between { and } in '%s'; write headers as {Header}.".formatted(text));
            }
            pieces.add(new Piece(name, "", hasDigits ? digits.group(2).length() : 0));
            at = close + 1;
        }
        return new HeaderTemplate(pieces);
    }

    /** The headers that it names, in their order. */
    List<HeaderName> headers() {
        return pieces.stream().map(Piece::header).filter(Objects::nonNull).toList();
    }

    /** Its pieces, in their order. */
    List<Piece> pieces() {
        return pieces;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(
                    piece.header() == null
                            ? piece.literal()
                            : "{" + piece.header().text() + (piece.digits() > 0 ? ":" + "0".repeat(piece.digits()) : "")
                                    + "}");
        }
        return text.toString();
    }

    /**
     * A header, or the text between two of them.
     *
     * @param header null for a text
     * @param digits how many digits a number has at least
     */
    record Piece(@Nullable HeaderName header, String literal, int digits) {}
}
