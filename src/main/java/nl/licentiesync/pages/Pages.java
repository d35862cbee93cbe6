package nl.licentiesync.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.files.Readers;
import nl.licentiesync.model.School;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SummaryFacts;
import nl.licentiesync.report.Totals;

/** Writes the pages of a run into its report folder: one for each school, by several threads, and then the overview. */
public final class Pages {

    /** The folder of the schools' pages. */
    public static final String SCHOOLS = "schools";

    private static final String ASSETS = "assets";
    private static final List<String> ASSET_FILES = List.of("report.css", "report.js");

    private final Path folder;
    private final Readers readers;
    private final PageFacts facts;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ThreadLocal<Texts> texts;

    /** Begins the pages of a run in a folder that exists, and puts there what they share. */
    public Pages(Path folder, Readers readers, PageFacts facts) throws IOException {
        this.folder = folder;
        this.readers = readers;
        this.facts = facts;
        this.texts = ThreadLocal.withInitial(() -> new Texts(facts.language()));
        readers.createNewFolder(folder.resolve(SCHOOLS));
        readers.createNewFolder(folder.resolve(ASSETS));
        for (String asset : ASSET_FILES) {
            try (InputStream in = Pages.class.getResourceAsStream(asset);
                    OutputStream out = readers.createFile(folder.resolve(ASSETS).resolve(asset))) {
                if (in == null) {
                    throw new IOException(asset + " is missing in this build");
                }
                in.transferTo(out);
            }
        }
    }

    /**
     * Writes the page and the CSV file of a school, and gives its line of the overview.
     *
     * @param before how the run before knew the school, which names whoever is gone since
     */
    public SchoolRow write(SchoolReport report, School before) {
        try {
            Texts own = texts.get();
            SchoolPage page = SchoolPageBuilder.page(report, before, facts, own);
            render("school.jte", page, folder.resolve(SCHOOLS).resolve(page.code() + ".html"));
            write(folder.resolve(SCHOOLS).resolve(page.code() + ".csv"), SchoolCsv.of(report));
            return SchoolRow.of(report, page.name(), facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the overview of the schools whose pages were written. */
    public void writeOverview(SummaryFacts summary, Totals totals, Inputs inputs, List<SchoolRow> schools)
            throws IOException {
        OverviewPage page = new OverviewBuilder(facts, texts.get(), schools).page(summary, totals, inputs);
        render("overview.jte", page, folder.resolve("index.html"));
    }

    private void render(String template, Object page, Path file) throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(template, page, html);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(html.getContentLength());
        html.writeTo(bytes);
        write(file, bytes.toByteArray());
    }

    /** In one go: the templates come in thousands of pieces. */
    private void write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = readers.createFile(file)) {
            out.write(bytes);
        }
    }
}
