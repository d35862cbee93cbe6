package nl.licentiesync.report;

import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON with indentation. */
public final class IndentedJson {

    private IndentedJson() {}

    /** Writes to a file. */
    static JsonGenerator to(OutputStream out) {
        return new JsonFactory().createGenerator(indented(), out);
    }

    /** Writes to the screen. */
    public static JsonGenerator to(Writer out) {
        return new JsonFactory().createGenerator(indented(), out);
    }

    private static ObjectWriteContext indented() {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
    }
}
