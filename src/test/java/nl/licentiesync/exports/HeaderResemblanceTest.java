package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which column a header means that nothing uses. */
class HeaderResemblanceTest {

    private static final HeaderResemblance RESEMBLANCE = HeaderResemblance.load();

    @ParameterizedTest
    @CsvSource({
        "LICENCES, Opgezegd op, CANCELLED_ON",
        "LICENCES, Opgezegd_op., CANCELLED_ON",
        "LICENCES, OPZEGDATUM, CANCELLED_ON",
        "LICENCES, Datum opzegging, CANCELLED_ON",
        "LICENCES, Opgezegd d.d., CANCELLED_ON",
        "LICENCES, Ingang dd, STARTS_ON",
        "LICENCES, Akkoord dd, TERMS_ACCEPTED_ON",
        "LICENCES, cancelled_at, CANCELLED_ON",
        "LICENCES, canceled_on, CANCELLED_ON",
        "LICENCES, 'Licentie opgezegd op (datum)', CANCELLED_ON",
        "LICENCES, Beeindigd op, CANCELLED_ON",
        "LICENCES, Voorwaarden geaccepteerd op, TERMS_ACCEPTED_ON",
        "LICENCES, voorwaarden_geacepteerd_op, TERMS_ACCEPTED_ON",
        "LICENCES, terms_accepted_at, TERMS_ACCEPTED_ON",
        "LICENCES, Voorwaarden geaccepteerd door, TERMS_ACCEPTED_BY",
        "LICENCES, Geaccepteerd door, TERMS_ACCEPTED_BY",
        "LICENCES, Brinnummer, SCHOOL_ID",
        "LICENCES, Vestigingsnummer, SCHOOL_ID",
        "LICENCES, Begindatum, STARTS_ON",
        "LICENCES, Naam van de school, SCHOOL_NAME",
        "TEACHERS, Personeelsnummer, TEACHER_ID",
        "TEACHERS, Personeelsnr, TEACHER_ID",
        "TEACHERS, Tussenvoegsel, PREFIX",
        "TEACHERS, Roepnaam, FIRST_NAME",
        "TEACHERS, Acternaam, LAST_NAME",
        "TEACHERS, E-mail, EMAIL",
        "TEACHERS, E-mailadres, EMAIL",
        "TEACHERS, Basispoort ID, BASISPOORT_ID",
        "TEACHERS, BasispoortId, BASISPOORT_ID",
        "TEACHERS, Rol, ROLES",
        "TEACHERS, Groepen, YEAR_GROUPS",
        "TEACHERS, Datum uit dienst, END_DATE",
        "TEACHERS, Uit dienst per, END_DATE",
        "TEACHERS, endDate, END_DATE",
        "PROGRAMS, Programmanaam, NAME",
        "PROGRAMS, Uitgeverij, PUBLISHER",
        "PROGRAMS, cancel-before, CANCEL_BEFORE",
        "MANUAL_LINKS, Koppeldatum, LINKED_ON"
    })
    void aHeaderThatLooksLikeAColumn(ExportFile file, String header, Column column) {
        assertThat(RESEMBLANCE.columnLike(header, file.columns())).contains(column);
    }

    @ParameterizedTest
    @CsvSource({
        "LICENCES, Opmerking",
        "LICENCES, Plaats",
        "LICENCES, Prijs",
        "LICENCES, ''",
        "LICENCES, ' - '",
        "LICENCES, Aantal leerlingen",
        "LICENCES, school_email",
        "TEACHERS, Telefoon",
        "TEACHERS, Geboortedatum",
        "TEACHERS, Geslacht",
        "TEACHERS, Begindatum",
        "TEACHERS, Straatnaam",
        "TEACHERS, Schoolnaam",
        "TEACHERS, Datum in dienst",
        "TEACHERS, Postcode",
        "TEACHERS, WTF",
        "PROGRAMS, Prijs",
        "MANUAL_LINKS, Reden"
    })
    void aHeaderOfItsOwn(ExportFile file, String header) {
        assertThat(RESEMBLANCE.columnLike(header, file.columns())).isEmpty();
    }

    /** A column that the file has is not meant by another header. */
    @Test
    void onlyACandidateIsMeant() {
        assertThat(RESEMBLANCE.columnLike("Opzegdatum", List.of(Column.TERMS_ACCEPTED_ON)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnHasUsualNamesAndNoneIsAnotherColumns(ExportFile file) {
        Map<String, Column> named = new HashMap<>();
        for (Column column : file.columns()) {
            assertThat(RESEMBLANCE.usualNames(column)).as(column.name()).isNotEmpty();
            for (String name : RESEMBLANCE.usualNames(column)) {
                assertThat(named.put(name, column)).as("%s of %s", name, column).isNull();
            }
        }
        for (Column column : file.columns()) {
            for (String own : List.of(column.english(), column.dutch())) {
                assertThat(named.put(HeaderResemblance.joined(own), column))
                        .as(own)
                        .isIn(null, column);
            }
        }
        assertThat(named)
                .allSatisfy((name, column) ->
                        assertThat(RESEMBLANCE.columnLike(name, file.columns())).contains(column));
    }
}
