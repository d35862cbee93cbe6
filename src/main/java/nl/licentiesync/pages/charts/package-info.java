/** Charts as pictures within a page: plain SVG with a title and a description, that tell states apart without colour. */
@NullMarked
package nl.licentiesync.pages.charts;

import org.jspecify.annotations.NullMarked;
