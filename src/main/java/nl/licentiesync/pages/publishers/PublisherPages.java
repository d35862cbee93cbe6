package nl.licentiesync.pages.publishers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.FolderNames;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.pages.nights.NightStyleSheet;
import nl.licentiesync.report.GatheringPart;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;

/** The list of the publishers, and a folder for each. */
public final class PublisherPages extends GatheringPart<List<LicenceAtSchool>> {

    private static final String FOLDER = "publishers";

    private final PageFacts facts;
    private final Messages messages;
    private final EarlierPages earlier;
    private final SortedMap<String, PublisherFacts> publishers = new TreeMap<>();

    /**
     * The pages of a run.
     *
     * @param earlier from where files that stay the same are taken over
     */
    public PublisherPages(PageFacts facts, Messages messages, EarlierPages earlier) {
        super("publishers");
        this.facts = facts;
        this.messages = messages;
        this.earlier = earlier;
    }

    @Override
    protected List<LicenceAtSchool> facts(SchoolReport report) {
        return LicenceAtSchool.of(
                report, status -> facts.catalogue().program(status.licence().program()), facts.date());
    }

    @Override
    protected void write(List<LicenceAtSchool> licences, PackWriter out) {
        out.putNumber(licences.size());
        licences.forEach(licence -> licence.write(out));
    }

    @Override
    protected List<LicenceAtSchool> read(UnchangedSchool school, PackReader in) {
        List<LicenceAtSchool> licences = new ArrayList<>();
        for (int left = in.getNumber(); left > 0; left--) {
            licences.add(LicenceAtSchool.read(school, facts.catalogue(), in));
        }
        return licences;
    }

    @Override
    protected void add(List<LicenceAtSchool> licences) {
        licences.forEach(licence -> publishers
                .computeIfAbsent(
                        facts.catalogue()
                                .publisher(PublisherKey.of(licence.program().publisher())),
                        any -> new PublisherFacts(messages))
                .add(licence));
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        NightState state = NightState.of(run.summary());
        files.createFolder(FOLDER);
        FolderNames names = new FolderNames(publishers.keySet());
        List<PublisherPage> pages = new ArrayList<>();
        for (Map.Entry<String, PublisherFacts> publisher : publishers.entrySet()) {
            String name = names.of(publisher.getKey());
            PublisherFacts known = publisher.getValue();
            PublisherPage page = new PublisherPage(
                    messages,
                    facts,
                    state,
                    publisher.getKey(),
                    FolderNames.link(name),
                    known.programs(),
                    known.withoutTerms(),
                    known.withoutPermission(),
                    known.ending());
            String path = FOLDER + "/" + name;
            files.createFolder(path);
            folder.writeAlone(path, "publisher.jte", page, NightStyleSheet.ofFolder(facts, messages), earlier);
            folder.writeIfChanged(path + "/licences.csv", known.csv(), earlier);
            pages.add(page);
        }
        pages.sort(Comparator.comparing(PublisherPage::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(PublisherPage::name));
        folder.writeIfChanged(
                PublishersPage.FILE, "publishers.jte", new PublishersPage(messages, facts, state, pages), earlier);
    }
}
