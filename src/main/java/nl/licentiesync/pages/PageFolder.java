package nl.licentiesync.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.files.Readers;

/** A folder of pages with the style and script that they share; several threads may write pages. */
final class PageFolder {

    /** The folder of the schools' pages. */
    static final String SCHOOLS = "schools";

    private static final String ASSETS = "assets";
    private static final List<String> ASSET_FILES = List.of("report.css", "report.js");

    private final Path folder;
    private final Readers readers;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Begins pages in a folder that exists, and puts there what they share. */
    PageFolder(Path folder, Readers readers) throws IOException {
        this.folder = folder;
        this.readers = readers;
        readers.createNewFolder(folder.resolve(SCHOOLS));
        readers.createNewFolder(folder.resolve(ASSETS));
        for (String asset : ASSET_FILES) {
            try (InputStream in = PageFolder.class.getResourceAsStream(asset);
                    OutputStream out = readers.createFile(folder.resolve(ASSETS).resolve(asset))) {
                if (in == null) {
                    throw new IOException(asset + " is missing in this build");
                }
                in.transferTo(out);
            }
        }
    }

    /** Writes the main page. */
    void writeIndex(String template, Object page) throws IOException {
        write("index.html", rendered(template, page));
    }

    /** Writes the page of a school. */
    void writeSchool(String code, String template, Object page) throws IOException {
        write(SCHOOLS + "/" + code + ".html", rendered(template, page));
    }

    /** Writes a file, in one go: the templates come in thousands of pieces. */
    void write(String name, byte[] bytes) throws IOException {
        try (OutputStream out = readers.createFile(folder.resolve(name))) {
            out.write(bytes);
        }
    }

    private byte[] rendered(String template, Object page) throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(template, page, html);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(html.getContentLength());
        html.writeTo(bytes);
        return bytes.toByteArray();
    }
}
