package app.auditorium.decision.pdf;

import app.auditorium.paper.Drawing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The guilloche frame around a certificate and the pale rosette behind its text: interlaced waves, as engraved on bonds. */
final class Frame implements Drawing {

    private static final Color DEEP = new Color(0x0b6b57);
    private static final Color FINE = new Color(0x8fbfb2);
    private static final Color GOLD = new Color(0xb08d3e);
    private static final Color PALE = new Color(0xeef5f2);
    private static final double OUTER = 22;
    private static final double BAND = 15;

    @Override
    public void draw(Graphics2D pen, double width, double height) {
        rosette(pen, width / 2, height * 0.5);
        double middle = OUTER + BAND / 2;
        pen.setStroke(new BasicStroke(0.35f));
        pen.setColor(FINE);
        for (int strand = 0; strand < 6; strand++) {
            pen.draw(wave(width, height, middle, strand * Math.PI / 3));
        }
        pen.setColor(DEEP);
        line(pen, 1.5f, OUTER - 2.5, width, height);
        line(pen, 0.5f, OUTER, width, height);
        line(pen, 0.5f, OUTER + BAND, width, height);
        pen.setColor(GOLD);
        line(pen, 0.7f, OUTER + BAND + 4, width, height);
        for (double[] corner : new double[][] {
            {middle, middle}, {width - middle, middle}, {middle, height - middle}, {width - middle, height - middle}
        }) {
            corner(pen, corner[0], corner[1]);
        }
    }

    /** A wave that runs around the page and meets itself. */
    private static Path2D wave(double width, double height, double inset, double phase) {
        double across = width - 2 * inset;
        double down = height - 2 * inset;
        double around = 2 * (across + down);
        double crests = Math.round(around / 17);
        var path = new Path2D.Double();
        int steps = (int) (around / 1.6);
        for (int i = 0; i <= steps; i++) {
            double at = around * i / steps;
            double lift = BAND * 0.42 * Math.sin(2 * Math.PI * crests * at / around + phase);
            double x;
            double y;
            if (at <= across) {
                x = inset + at;
                y = inset + lift;
            } else if (at <= across + down) {
                x = width - inset - lift;
                y = inset + at - across;
            } else if (at <= 2 * across + down) {
                x = width - inset - (at - across - down);
                y = height - inset - lift;
            } else {
                x = inset + lift;
                y = height - inset - (at - 2 * across - down);
            }
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static void line(Graphics2D pen, float weight, double inset, double width, double height) {
        pen.setStroke(new BasicStroke(weight));
        pen.draw(new Rectangle2D.Double(inset, inset, width - 2 * inset, height - 2 * inset));
    }

    private static void corner(Graphics2D pen, double x, double y) {
        double half = BAND / 2 + 4;
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half));
        pen.setColor(DEEP);
        pen.setStroke(new BasicStroke(0.6f));
        pen.draw(new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half));
        pen.setStroke(new BasicStroke(0.3f));
        pen.setColor(DEEP);
        for (int turn = 0; turn < 3; turn++) {
            pen.draw(flower(x, y, half * (0.86 - 0.2 * turn), 8, 0.34, turn * Math.PI / 8));
        }
        pen.setColor(GOLD);
        pen.fill(flower(x, y, half * 0.22, 8, 0.2, 0));
    }

    private static void rosette(Graphics2D pen, double x, double y) {
        pen.setColor(PALE);
        pen.setStroke(new BasicStroke(0.55f));
        for (int turn = 0; turn < 12; turn++) {
            pen.draw(flower(x, y, 190 - turn * 4, 12, 0.24, turn * Math.PI / 72));
            pen.draw(flower(x, y, 118 - turn * 4, 9, 0.3, -turn * Math.PI / 54));
        }
    }

    private static Path2D flower(double x, double y, double radius, int petals, double depth, double turned) {
        var path = new Path2D.Double();
        int steps = petals * 24;
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            double reach = radius * (1 - depth + depth * Math.cos(petals * angle));
            double px = x + reach * Math.cos(angle + turned);
            double py = y + reach * Math.sin(angle + turned);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }
}
