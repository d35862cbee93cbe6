/** Folders and files that only the right people can read, and the lock that only one process can hold. */
@NullMarked
package nl.licentiesync.files;

import org.jspecify.annotations.NullMarked;
