package nl.licentiesync;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.rules.Impure;
import org.junit.jupiter.api.Test;

/** Which part may use which, and that the rules are pure. */
@AnalyzeClasses(packages = "nl.licentiesync", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS_RUN_ONE_WAY = CompositeArchRule.of(List.of(
                    mayUse("model"),
                    mayUse("rules", "model"),
                    mayUse("messages", "rules", "model"),
                    mayUse("files"),
                    mayUse("settings"),
                    mayUse("packing", "model"),
                    mayUse("exports", "model"),
                    mayUse("rosters", "exports", "packing", "model"),
                    mayUse("intake", "rosters", "exports", "packing", "model"),
                    mayUse("store", "intake", "exports", "packing", "files", "rules", "model"),
                    mayUse("report", "messages", "intake", "exports", "packing", "files", "rules", "model"),
                    mayUse("pages", "report", "messages", "intake", "exports", "packing", "files", "rules", "model"),
                    mayUse("generate", "intake", "exports", "files", "rules", "model"),
                    mayUse(
                            "nightly",
                            "pages",
                            "store",
                            "report",
                            "messages",
                            "intake",
                            "exports",
                            "packing",
                            "files",
                            "rules",
                            "model"),
                    mayUse(
                            "ask",
                            "pages",
                            "store",
                            "report",
                            "messages",
                            "intake",
                            "rosters",
                            "exports",
                            "packing",
                            "files",
                            "rules",
                            "model"),
                    mayUse(
                            "basispoort",
                            "ask",
                            "pages",
                            "store",
                            "report",
                            "messages",
                            "intake",
                            "rosters",
                            "exports",
                            "files",
                            "rules",
                            "model"),
                    mayUse(
                            "letters",
                            "ask",
                            "pages",
                            "store",
                            "report",
                            "messages",
                            "exports",
                            "files",
                            "rules",
                            "model"),
                    mayUse(
                            "command",
                            "settings",
                            "ask",
                            "basispoort",
                            "letters",
                            "nightly",
                            "pages",
                            "generate",
                            "store",
                            "report",
                            "messages",
                            "intake",
                            "rosters",
                            "exports",
                            "files",
                            "rules",
                            "model")))
            .because("a newcomer follows the night from the command down to the rules");

    private static ArchRule mayUse(String part, String... others) {
        Set<String> allowed = new HashSet<>(List.of(others));
        allowed.add(part);
        return classes()
                .that()
                .resideInAPackage("nl.licentiesync." + part + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are of another project or of the parts " + allowed,
                        type -> partOf(type).map(allowed::contains).orElse(true)));
    }

    /** The package right below the project's own, in which a class of the project lies; the matchers take long for this. */
    private static Optional<String> partOf(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length >= 2 && names[0].equals("nl") && names[1].equals("licentiesync")
                ? Optional.of(names.length == 2 ? "" : names[2])
                : Optional.empty();
    }

    @ArchTest
    static final ArchRule ROOMS_OF_THE_NIGHT_DO_NOT_KNOW_ITS_JOB = noClasses()
            .that()
            .resideInAnyPackage(
                    "nl.licentiesync.nightly.checks",
                    "nl.licentiesync.nightly.guard",
                    "nl.licentiesync.nightly.notices",
                    "nl.licentiesync.nightly.recovery")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.licentiesync.nightly")
            .because("each of them is read by itself; the job calls them");

    @ArchTest
    static final ArchRule ROOMS_OF_THE_PAGES_DO_NOT_KNOW_THE_WHOLE = noClasses()
            .that()
            .resideInAPackage("nl.licentiesync.pages.*")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("nl.licentiesync.pages.Pages")
            .because("each kind of page is read by itself; Pages calls them");

    @ArchTest
    static final ArchRule RULES_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage("nl.licentiesync.rules..", "nl.licentiesync.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.licentiesync.rules..",
                    "nl.licentiesync.model..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "org.jspecify..")
            .because("the decision table knows neither Spring nor SQL nor files");

    @ArchTest
    static final ArchRule NOTHING_BELOW_THE_COMMAND_ASKS_THE_DATE = noClasses()
            .that()
            .resideOutsideOfPackages("nl.licentiesync.command..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("the date of a night is handed in");

    @ArchTest
    static final ArchRule SPRING_STAYS_WITH_THE_JOB_AND_THE_STORE = noClasses()
            .that()
            .resideOutsideOfPackages("nl.licentiesync.nightly..", "nl.licentiesync.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("--help and a wrong option must not wait for Spring");

    @ArchTest
    static final ArchRule THE_SCREEN_STAYS_WITH_THE_COMMAND = noClasses()
            .that()
            .resideOutsideOfPackage("nl.licentiesync.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("me.tongfei..", "ch.qos.logback..")
            .because("a night does not know who watches it, nor in which form it is logged");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_DEFAULT_LOCALE = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(PrintStream.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callConstructor(MessageFormat.class, String.class)
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .because("reports, folders and the state are the same wherever the computer stands");

    @Test
    void theRulesBite() {
        JavaClasses offender = new ClassFileImporter().importClasses(Impure.class);
        assertThat(RULES_ARE_PLAIN_JAVA.evaluate(offender).hasViolation()).isTrue();
        assertThat(NOTHING_BELOW_THE_COMMAND_ASKS_THE_DATE.evaluate(offender).hasViolation())
                .isTrue();
        assertThat(SPRING_STAYS_WITH_THE_JOB_AND_THE_STORE.evaluate(offender).hasViolation())
                .isTrue();
        assertThat(THE_SCREEN_STAYS_WITH_THE_COMMAND.evaluate(offender).hasViolation())
                .isTrue();
        assertThat(NOTHING_DEPENDS_ON_THE_DEFAULT_LOCALE.evaluate(offender).hasViolation())
                .isTrue();
        assertThat(mayUse("rules", "model").evaluate(offender).hasViolation()).isTrue();
    }
}
