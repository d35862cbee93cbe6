package nl.licentiesync.pages;

import java.util.List;

/** What a coming night changes at a school if nothing else happens. */
public record ComingNight(String date, List<ChangeLine> changes) {}
