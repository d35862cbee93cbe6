package nl.licentiesync.rosters;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.StreamReaderImpl;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The elements of an XML document one after another, by their local names. No DTD and no entity is resolved, and
 * neither depth nor length of anything fills the memory.
 */
final class XmlElements {

    /** No roster has elements within more elements than this. */
    private static final int DEEPEST = 100;

    /** More of a text is not kept; a value of 1,000 characters is too long already. */
    private static final int LONGEST_TEXT = 5_000;

    /** The names in so many bytes are few enough, and the files of most schools are hardly longer. */
    private static final int NAMES_NOT_COUNTED = 1 << 17;

    private final LimitedInput in;
    private final XmlText characters;
    private final StreamReaderImpl xml;
    private final XmlNames names = new XmlNames();
    private final StringBuilder text = new StringBuilder();
    private int depth;

    XmlElements(LimitedInput in) throws IOException {
        this.in = in;
        in.nextStep();
        this.characters = XmlText.of(in);
        try {
            this.xml = (StreamReaderImpl) characters.parser(XmlParsers.factory(in));
        } catch (XMLStreamException e) {
            throw unreadable(0);
        }
    }

    /** Moves to the root. */
    void root() {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // What stands before the root says nothing.
        }
    }

    /** Moves to the next child of the current element; false when it has no more, which is then at its end. */
    boolean nextChild() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** Moves to the end of the current element. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Moves to the end of the document. */
    void end() {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // Nothing that counts stands behind what was read.
        }
    }

    /** The text of the current element, of which the children are left out; moves to its end. */
    String text() {
        text.setLength(0);
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            boolean isText = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (isText && depth == outside + 1) {
                append();
            }
        }
        return text.toString();
    }

    private void append() {
        try {
            int length = Math.min(xml.getTextLength(), LONGEST_TEXT - text.length());
            text.append(xml.getTextCharacters(), xml.getTextStart(), length);
        } catch (UncheckedStreamException e) {
            throw unreadable(line());
        }
    }

    /** The local name of the current element. */
    String name() {
        return xml.getLocalName();
    }

    /** An attribute of the current element, empty when it has none of this name. */
    String attribute(String name) {
        for (int number = 0; number < xml.getAttributeCount(); number++) {
            if (xml.getAttributeLocalName(number).equals(name)) {
                return xml.getAttributeValue(number);
            }
        }
        return "";
    }

    /** The line of the current place. */
    int line() {
        return Math.max(1, xml.getLocationInfo().getCurrentLocation().getLineNumber());
    }

    private int next() {
        in.nextStep();
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw unreadable(e.getLocation() == null ? line() : e.getLocation().getLineNumber());
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > DEEPEST) {
                    throw new UnreadableRoster(RosterFault.TOO_DEEP, line(), "");
                }
                if (isLong()) {
                    noteNames();
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                if (isLong()) {
                    note(xml.getPITarget());
                }
            }
            case XMLStreamConstants.DTD -> throw new UnreadableRoster(RosterFault.DOCTYPE, line(), "");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableRoster(RosterFault.ENTITY, line(), String.valueOf(xml.getLocalName()));
            default -> {}
        }
        return event;
    }

    private boolean isLong() {
        return in.taken() > NAMES_NOT_COUNTED;
    }

    private void noteNames() {
        note(xml.getPrefixedName());
        for (int number = xml.getAttributeCount() - 1; number >= 0; number--) {
            String prefix = xml.getAttributePrefix(number);
            String name = xml.getAttributeLocalName(number);
            note(prefix.isEmpty() ? name : prefix + ':' + name);
        }
        for (int number = xml.getNamespaceCount() - 1; number >= 0; number--) {
            note(xml.getNamespacePrefix(number) + ':');
        }
    }

    private void note(String name) {
        if (!names.add(name)) {
            throw new UnreadableRoster(RosterFault.TOO_MANY_NAMES, line(), "");
        }
    }

    private UnreadableRoster unreadable(int line) {
        IOException failure = characters.failure();
        if (failure instanceof CharacterCodingException) {
            return new UnreadableRoster(RosterFault.ENCODING, 0, characters.encoding());
        }
        if (failure instanceof LimitedInput.TooMuch tooMuch) {
            return new UnreadableRoster(tooMuch.fault(), Math.max(0, line), "");
        }
        if (failure != null) {
            return RosterFile.faultOf(failure);
        }
        RosterFault fault = characters.hasEnded() ? RosterFault.CUT_OFF : RosterFault.NOT_XML;
        return new UnreadableRoster(fault, Math.max(0, line), "");
    }
}
