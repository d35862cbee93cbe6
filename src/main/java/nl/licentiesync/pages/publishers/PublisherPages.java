package nl.licentiesync.pages.publishers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.FolderNames;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SpreadsheetFile;

/** The list of the publishers, and a folder for each. */
public final class PublisherPages implements ReportPart {

    private static final String FOLDER = "publishers";

    private final PageFacts facts;
    private final Messages messages;
    private final EarlierPages earlier;
    private final SortedMap<String, List<LicenceAtSchool>> licences = new TreeMap<>();

    /**
     * The pages of a run.
     *
     * @param earlier from where files that stay the same are taken over
     */
    public PublisherPages(PageFacts facts, Messages messages, EarlierPages earlier) {
        this.facts = facts;
        this.messages = messages;
        this.earlier = earlier;
    }

    @Override
    public Addition render(SchoolReport report) {
        List<LicenceAtSchool> ofSchool = LicenceAtSchool.of(
                report, status -> facts.catalogue().program(status.licence().program()), facts.date());
        return () -> ofSchool.forEach(licence -> licences.computeIfAbsent(
                        facts.catalogue()
                                .publisher(PublisherKey.of(licence.program().publisher())),
                        any -> new ArrayList<>())
                .add(licence));
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        NightState state = NightState.of(run.summary());
        files.createFolder(FOLDER);
        FolderNames names = new FolderNames(licences.keySet());
        List<PublisherPage> pages = new ArrayList<>();
        for (Map.Entry<String, List<LicenceAtSchool>> publisher : licences.entrySet()) {
            String name = names.of(publisher.getKey());
            PublisherPage page = new PublisherPage(
                    messages, facts, state, publisher.getKey(), FolderNames.link(name), publisher.getValue());
            String path = FOLDER + "/" + name;
            files.createFolder(path);
            folder.writeAlone(path, "publisher.jte", page);
            folder.writeIfChanged(path + "/licences.csv", csv(page), earlier);
            pages.add(page);
        }
        pages.sort(Comparator.comparing(PublisherPage::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(PublisherPage::name));
        folder.write(PublishersPage.FILE, "publishers.jte", new PublishersPage(messages, facts, state, pages));
    }

    private ByteBuffer csv(PublisherPage page) {
        SpreadsheetFile csv = new SpreadsheetFile(List.of(
                messages.get("column.code"),
                messages.get("column.school"),
                messages.get("column.program"),
                messages.get("licence.id"),
                messages.get("licence.state"),
                messages.get("licence.starts"),
                messages.get("publishers.terms"),
                messages.get("publishers.permission"),
                messages.get("licence.usable")));
        String yes = messages.get("publishers.yes");
        String no = messages.get("publishers.no");
        for (LicenceAtSchool licence : page.licences()) {
            csv.code(licence.code())
                    .text(licence.title())
                    .text(licence.program().displayName())
                    .code(licence.licence())
                    .text(messages.get("programs.state." + licence.phase()))
                    .code(licence.starts().toString())
                    .text(licence.hasTerms() ? yes : no)
                    .text(licence.lacksPermission() ? no : yes)
                    .code(licence.end() == null ? "" : licence.end().toString())
                    .endRow();
        }
        return csv.bytes();
    }
}
