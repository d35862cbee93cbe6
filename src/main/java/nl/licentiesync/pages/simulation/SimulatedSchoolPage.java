package nl.licentiesync.pages.simulation;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.school.ComingNight;

/**
 * The content of a school's page in a simulation.
 *
 * @param stamp which nights it is of
 * @param assumed what was assumed, each in a sentence
 * @param nights those that change anything
 * @param differences what the assumptions change
 */
public record SimulatedSchoolPage(
        Messages messages,
        String stamp,
        String code,
        String title,
        List<String> assumed,
        List<ComingNight> nights,
        List<DifferenceLine> differences) {}
