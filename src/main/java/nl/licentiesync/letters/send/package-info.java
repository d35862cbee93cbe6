/** Sending letters to a mail server, each once. */
@NullMarked
package nl.licentiesync.letters.send;

import org.jspecify.annotations.NullMarked;
