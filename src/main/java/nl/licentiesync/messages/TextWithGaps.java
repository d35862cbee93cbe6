package nl.licentiesync.messages;

import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * A text with gaps for arguments. A text whose gaps have no format of their own is taken apart once, and numbers come as
 * text, as a message format needs longer and makes a new number format for each number. For any number of threads.
 */
final class TextWithGaps {

    /** Marks where the gap of the first argument is; the gaps of others have the characters after it. */
    private static final char FIRST_GAP = '\uE000';

    private final MessageFormat format;
    private final Format[] formats;
    private final LongFunction<String> numbers;
    private final Piece[] pieces;

    /**
     * A text of the bundle.
     *
     * @param numbers how whole numbers are written in plain gaps
     */
    TextWithGaps(String text, Locale locale, LongFunction<String> numbers) {
        this.format = new MessageFormat(text, locale);
        this.formats = format.getFormatsByArgumentIndex();
        this.numbers = numbers;
        this.pieces = isPlain() ? pieces(format, formats.length) : new Piece[0];
    }

    /** Whether no gap has a format of its own, such as a choice by number. */
    private boolean isPlain() {
        for (Format own : formats) {
            if (own != null) {
                return false;
            }
        }
        return true;
    }

    private static Piece[] pieces(MessageFormat format, int gaps) {
        Object[] marks = new Object[gaps];
        for (int i = 0; i < gaps; i++) {
            marks[i] = String.valueOf((char) (FIRST_GAP + i));
        }
        String marked = format.format(marks);
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            int gap = marked.charAt(i) - FIRST_GAP;
            if (gap >= 0 && gap < gaps) {
                pieces.add(new Piece(marked.substring(start, i), gap));
                start = i + 1;
            }
        }
        pieces.add(new Piece(marked.substring(start), Piece.NO_GAP));
        return pieces.toArray(Piece[]::new);
    }

    /** The text with its gaps filled in; whole numbers in plain gaps are written as elsewhere. */
    String filled(Object[] arguments) {
        if (arguments.length >= formats.length && pieces.length > 0) {
            String[] texts = new String[formats.length];
            for (int i = 0; i < texts.length; i++) {
                if (text(arguments[i]) instanceof String text) {
                    texts[i] = text;
                } else {
                    return formatted(arguments);
                }
            }
            return joined(texts);
        }
        return formatted(arguments);
    }

    private Object text(Object argument) {
        return argument instanceof Integer || argument instanceof Long
                ? numbers.apply(((Number) argument).longValue())
                : argument;
    }

    /** A message format serves one thread at a time. */
    private synchronized String formatted(Object[] arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = i < formats.length && formats[i] == null ? text(arguments[i]) : arguments[i];
        }
        return format.format(texts);
    }

    private String joined(String[] texts) {
        int length = 0;
        for (Piece piece : pieces) {
            length += piece.text().length();
        }
        for (String text : texts) {
            length += text.length();
        }
        StringBuilder filled = new StringBuilder(length);
        for (Piece piece : pieces) {
            filled.append(piece.text());
            if (piece.gap() != Piece.NO_GAP) {
                filled.append(texts[piece.gap()]);
            }
        }
        return filled.toString();
    }

    /** What stands before a gap, or after the last one. */
    private record Piece(String text, int gap) {

        static final int NO_GAP = -1;
    }
}
