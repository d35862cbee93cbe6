package nl.licentiesync.report;

import java.util.List;

/**
 * A notice about a published night.
 *
 * @param subject what tells it from others of its kind: a file name, or empty
 * @param amount how many rows, schools or days it concerns
 * @param details what its sentence says beside the amount: texts and numbers
 */
public record Notice(NoticeKind kind, String subject, long amount, List<Object> details) {}
