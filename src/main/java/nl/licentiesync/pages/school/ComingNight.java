package nl.licentiesync.pages.school;

import java.util.List;

/** The expected changes of a coming night at a school. */
public record ComingNight(String date, List<ChangeLine> changes) {}
