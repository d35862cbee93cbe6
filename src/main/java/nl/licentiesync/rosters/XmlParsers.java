package nl.licentiesync.rosters;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parsers of a thread, which resolve no DTD and no entity. The parsers of one factory share the names that they
 * meet, which is quick; after a few documents another one is made, so that strange names, which slow it down, are
 * forgotten.
 */
final class XmlParsers {

    private static final int LONGEST_USE = 1 << 18;

    /** A factory makes one parser at a time. */
    private static final ThreadLocal<XmlParsers> OF_THREAD = ThreadLocal.withInitial(XmlParsers::new);

    private XMLInputFactory factory = make();
    private @Nullable LimitedInput document;
    private long read;

    private XmlParsers() {}

    /** The factory for the next document of this thread. */
    static XMLInputFactory factory(LimitedInput document) {
        return OF_THREAD.get().next(document);
    }

    private XMLInputFactory next(LimitedInput following) {
        read += document == null ? 0 : document.taken();
        document = following;
        if (read > LONGEST_USE) {
            factory = make();
            read = 0;
        }
        return factory;
    }

    private static XMLInputFactory make() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
