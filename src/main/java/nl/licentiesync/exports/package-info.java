/** From files to records: where the exports lie, how their text is written, and which column stands where. */
@NullMarked
package nl.licentiesync.exports;

import org.jspecify.annotations.NullMarked;
