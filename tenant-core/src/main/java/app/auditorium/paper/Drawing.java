package app.auditorium.paper;

import java.awt.Graphics2D;

/** Something drawn rather than set in type, such as a code or an ornament: it stays sharp at any size. */
@FunctionalInterface
public interface Drawing {

    /** Draws into a field of this width and height, in points, from the upper left corner. */
    void draw(Graphics2D pen, double width, double height);
}
