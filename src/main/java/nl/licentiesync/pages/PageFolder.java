package nl.licentiesync.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportFolder;

/** A folder of pages with their style sheet and script; several threads may write pages. */
public final class PageFolder {

    /** The folder of the schools' pages. */
    static final String SCHOOLS = ReportFolder.SCHOOLS;

    private static final String ASSETS = "assets";

    private static final String STYLE = "report.css";

    private static final String NIGHT = "night.css";

    private static final List<String> ASSET_FILES = List.of(STYLE, "report.js", "search.js");

    private final ReportFiles files;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Begins pages among these files, and puts there what they share. */
    public static PageFolder begin(ReportFiles files) throws IOException {
        return new PageFolder(files, true);
    }

    /** Goes on with pages that were begun. */
    public static PageFolder begun(ReportFiles files) {
        return new PageFolder(files);
    }

    private PageFolder(ReportFiles files) {
        this.files = files;
    }

    private PageFolder(ReportFiles files, boolean withSchools) throws IOException {
        this(files);
        if (withSchools) {
            files.createFolder(SCHOOLS);
        }
        files.createFolder(ASSETS);
        for (String asset : ASSET_FILES) {
            write(ASSETS + "/" + asset, ByteBuffer.wrap(asset(asset)));
        }
    }

    /** The school of whose files one is; empty for files that are of no school. */
    static Optional<SchoolCode> schoolOf(String file) {
        return file.startsWith(SCHOOLS + "/")
                ? Optional.of(
                        new SchoolCode(SchoolPages.codeIn(file.substring(SCHOOLS.length() + 1, file.lastIndexOf('.')))))
                : Optional.empty();
    }

    /** Begins pages of which none is of one school. */
    public static PageFolder withoutSchools(ReportFiles files) throws IOException {
        return new PageFolder(files, false);
    }

    /** Writes the style sheet of the night among what pages share. */
    public void writeNightStyleSheet(byte[] bytes) throws IOException {
        write(ASSETS + "/" + NIGHT, ByteBuffer.wrap(bytes));
    }

    /** Writes a page of this name. */
    public void write(String name, String template, Object page) throws IOException {
        render(name, template, page);
    }

    /** Writes the main page. */
    public void writeIndex(String template, Object page) throws IOException {
        render("index.html", template, page);
    }

    /** Writes the page of a school. */
    public void writeSchool(String code, String template, Object page) throws IOException {
        render(SCHOOLS + "/" + code + ".html", template, page);
    }

    /** Writes a file, in one go. */
    public void write(String name, ByteBuffer bytes) throws IOException {
        try (OutputStream out = files.create(name)) {
            out.write(bytes.array(), 0, bytes.limit());
        }
    }

    /** Writes a file, or takes it over from an earlier report that has the same file. */
    public void writeIfChanged(String name, ByteBuffer bytes, EarlierPages earlier) throws IOException {
        writeIfChanged(name, bytes, earlier, bytes::equals);
    }

    /**
     * Writes a file, or takes it over from an earlier report that says the same.
     *
     * @param isSame looks at the bytes that the file has there
     */
    private void writeIfChanged(String name, ByteBuffer bytes, EarlierPages earlier, Predicate<ByteBuffer> isSame)
            throws IOException {
        if (!earlier.exist() || !files.takeOverSame(name, earlier.report(), isSame)) {
            write(name, bytes);
        }
    }

    /** Writes a page, or takes it over from an earlier report in which it says the same since an earlier night. */
    public void writeIfChanged(String name, String template, Object page, EarlierPages earlier) throws IOException {
        if (!earlier.exist()) {
            write(name, template, page);
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        render(template, page, out);
        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
        writeIfChanged(name, bytes, earlier, there -> PageStamp.isAllThatDiffers(there, bytes));
    }

    /** Writes the main page of a folder that can be sent to somebody by itself, with its own style sheets. */
    public void writeAlone(String path, String template, Object page, byte[] night, EarlierPages earlier)
            throws IOException {
        String assets = path + "/" + ASSETS + "/";
        files.createFolder(path + "/" + ASSETS);
        writeIfChanged(assets + STYLE, ByteBuffer.wrap(asset(STYLE)), earlier);
        write(assets + NIGHT, ByteBuffer.wrap(night));
        writeIfChanged(path + "/index.html", template, page, earlier);
    }

    private static byte[] asset(String name) throws IOException {
        try (InputStream in = PageFolder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing in this build");
            }
            return in.readAllBytes();
        }
    }

    private void render(String name, String template, Object page) throws IOException {
        try (OutputStream out = files.create(name)) {
            render(template, page, out);
        }
    }

    private void render(String template, Object page, OutputStream out) throws IOException {
        PageOutput html = new PageOutput(out);
        try {
            templates.render(template, page, new HtmlOutput(html));
        } catch (TemplateException e) {
            html.requireWritten();
            throw e;
        }
        html.flush();
    }
}
