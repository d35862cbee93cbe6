package nl.licentiesync.generate;

import java.util.List;

/** The files of an export, with their headers in both languages. */
enum ExportFile {
    LICENCES(
            "licences.csv",
            "licence_id school_id school_name program_id starts_on terms_accepted_on terms_accepted_by cancelled_on",
            "licentienummer brin schoolnaam programma ingangsdatum voorwaarden_geaccepteerd_op"
                    + " voorwaarden_geaccepteerd_door opgezegd_op"),
    TEACHERS(
            "teachers.csv",
            "teacher_id school_id first_name prefix last_name email basispoort_id roles year_groups end_date",
            "medewerkernummer brin voornaam voorvoegsel achternaam emailadres basispoort_id rollen jaargroepen einddatum"),
    PROGRAMS(
            "programs.csv",
            "program_id name publisher year_groups year_planning cancel_before",
            "programma naam uitgever jaargroepen jaarplanning opzeggen_voor"),
    MANUAL_LINKS(
            "manual-links.csv",
            "teacher_id school_id program_id linked_on",
            "medewerkernummer brin programma gekoppeld_op");

    private final String fileName;
    private final String english;
    private final String dutch;

    ExportFile(String fileName, String english, String dutch) {
        this.fileName = fileName;
        this.english = english;
        this.dutch = dutch;
    }

    /** The name of the file, in either form. */
    String fileName() {
        return fileName;
    }

    /** The names of the columns. */
    List<String> header(ExportForm form) {
        return List.of((form == ExportForm.DUTCH ? dutch : english).split(" "));
    }
}
