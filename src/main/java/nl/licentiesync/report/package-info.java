/** What a run publishes: the finished rows, their files and the switch of latest. */
@NullMarked
package nl.licentiesync.report;

import org.jspecify.annotations.NullMarked;
