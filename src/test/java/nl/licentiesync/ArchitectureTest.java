package nl.licentiesync;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import nl.licentiesync.rules.Impure;
import nl.licentiesync.store.RunId;
import org.junit.jupiter.api.Test;

/** Which part may use which, and that the rules are pure. */
@AnalyzeClasses(packages = "nl.licentiesync", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS_RUN_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("command")
            .definedBy("nl.licentiesync.command..")
            .layer("generate")
            .definedBy("nl.licentiesync.generate..")
            .layer("nightly")
            .definedBy("nl.licentiesync.nightly..")
            .layer("report")
            .definedBy("nl.licentiesync.report..")
            .layer("store")
            .definedBy("nl.licentiesync.store..")
            .layer("intake")
            .definedBy("nl.licentiesync.intake..")
            .layer("files")
            .definedBy("nl.licentiesync.files..")
            .layer("rules")
            .definedBy("nl.licentiesync.rules..")
            .layer("model")
            .definedBy("nl.licentiesync.model..")
            .whereLayer("command")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("generate")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("nightly")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("nightly", "command")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("nightly", "command")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("store", "report", "nightly", "generate", "command")
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("store", "report", "nightly", "generate", "command")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("report", "nightly", "generate", "command")
            .because("a newcomer follows the night from the command down to the rules");

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

    @Test
    void theRulesBite() {
        JavaClasses offender = new ClassFileImporter().importClasses(Impure.class);
        assertThat(RULES_ARE_PLAIN_JAVA.evaluate(offender).hasViolation()).isTrue();
        assertThat(NOTHING_BELOW_THE_COMMAND_ASKS_THE_DATE.evaluate(offender).hasViolation())
                .isTrue();
        assertThat(SPRING_STAYS_WITH_THE_JOB_AND_THE_STORE.evaluate(offender).hasViolation())
                .isTrue();
        JavaClasses upward = new ClassFileImporter().importClasses(Impure.class, RunId.class);
        assertThat(ARROWS_RUN_ONE_WAY.evaluate(upward).hasViolation()).isTrue();
    }
}
