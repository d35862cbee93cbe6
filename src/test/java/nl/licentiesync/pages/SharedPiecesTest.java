package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.pages.school.ProgramLines;
import nl.licentiesync.pages.school.SchoolPage;
import nl.licentiesync.pages.school.SchoolPageBuilder;
import nl.licentiesync.pages.school.SchoolTodo;
import nl.licentiesync.pages.school.SharedPieces;
import nl.licentiesync.pages.school.TeacherLines;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SchoolReports;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import org.junit.jupiter.api.Test;

/** A page of which pieces are rendered once and kept is the page of which each is rendered where it stands. */
class SharedPiecesTest {

    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void thePageIsTheSame() {
        int[] shared = new int[1];
        SharedPieces ofAllSchools = new SharedPieces(MESSAGES);
        RandomSchools.forSeeds(5_000, 150, night -> {
            SchoolPage page = page(night, ofAllSchools);
            // Its pieces are kept only by the output of the pages.
            StringOutput renderedEachTime = new StringOutput();
            TEMPLATES.render("school.jte", page(night, new SharedPieces(MESSAGES)), renderedEachTime);

            assertThat(written(page)).isEqualTo(renderedEachTime.toString());
            shared[0] += page.inService().size()
                    - (int) page.inService().stream()
                            .map(TeacherLines::programs)
                            .map(ProgramLines::renderedList)
                            .distinct()
                            .count();
        });
        assertThat(shared[0]).isGreaterThan(20);
    }

    private static String written(SchoolPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PageOutput output = new PageOutput(bytes);
        TEMPLATES.render("school.jte", page, new HtmlOutput(output));
        try {
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static SchoolPage page(RandomNight night, SharedPieces pieces) {
        PageFacts facts = new PageFacts(
                night.date(), 1, null, night.catalogue(), night.rules(), Contacts.DEFAULT, Locale.ENGLISH);
        SchoolReport report = new SchoolReports(night.rules(), night.catalogue(), night.date(), null)
                .of(
                        new LinkingRule(night.calendar(), night.catalogue(), night.date())
                                .link(
                                        night.licenceStatuses(),
                                        SchoolState.unknown(night.school().code()),
                                        true),
                        Optional.empty());
        return SchoolPageBuilder.page(
                report,
                SchoolTodo.of(report, facts, MESSAGES, pieces),
                facts,
                new UnchangedSince(facts.date(), facts.run()),
                MESSAGES,
                pieces);
    }
}
