package nl.licentiesync.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportFolder;

/** A folder of pages with their style sheet and script; several threads may write pages. */
public final class PageFolder {

    /** The folder of the schools' pages. */
    static final String SCHOOLS = ReportFolder.SCHOOLS;

    private static final String ASSETS = "assets";

    private static final String STYLE = "report.css";

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
            copyAsset(asset, ASSETS + "/" + asset);
        }
    }

    /** The school of whose files one is; empty for files that are of no school. */
    static Optional<SchoolCode> schoolOf(String file) {
        return file.startsWith(SCHOOLS + "/")
                ? Optional.of(new SchoolCode(file.substring(SCHOOLS.length() + 1, file.lastIndexOf('.'))))
                : Optional.empty();
    }

    /** Begins pages of which none is of one school. */
    public static PageFolder withoutSchools(ReportFiles files) throws IOException {
        return new PageFolder(files, false);
    }

    /** Writes a file among those that pages share. */
    public void writeAsset(String name, byte[] bytes) throws IOException {
        write(ASSETS + "/" + name, ByteBuffer.wrap(bytes));
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
        if (!earlier.exist() || !files.takeOverSame(name, earlier.report(), bytes)) {
            write(name, bytes);
        }
    }

    /** Writes the main page of a folder that can be sent to somebody by itself, with its own style sheet. */
    public void writeAlone(String path, String template, Object page) throws IOException {
        files.createFolder(path + "/" + ASSETS);
        copyAsset(STYLE, path + "/" + ASSETS + "/" + STYLE);
        render(path + "/index.html", template, page);
    }

    private void copyAsset(String asset, String name) throws IOException {
        try (InputStream in = PageFolder.class.getResourceAsStream(asset);
                OutputStream out = files.create(name)) {
            if (in == null) {
                throw new IOException(asset + " is missing in this build");
            }
            in.transferTo(out);
        }
    }

    private void render(String name, String template, Object page) throws IOException {
        try (OutputStream out = files.create(name)) {
            PageOutput html = new PageOutput(out);
            try {
                templates.render(template, page, html);
            } catch (TemplateException e) {
                html.requireWritten();
                throw e;
            }
            html.flush();
        }
    }
}
