package app.auditorium.portal.planning;

import app.auditorium.planning.Explanation;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A drawn outline of Taiwan with ways between homes and clients; the kilometres stand beside it as text. */
class TaiwanMap extends Div {

    private static final double WEST = 119.9;
    private static final double NORTH = 25.4;
    private static final double PER_DEGREE_EAST = 100;
    private static final double PER_DEGREE_SOUTH = 110;
    private static final int WIDTH = 225;
    private static final int HEIGHT = 400;

    /** Latitude and longitude along the coast, from the north cape with the clock. */
    private static final double[][] COAST = {
        {25.30, 121.54},
        {25.15, 121.75},
        {25.01, 122.00},
        {24.86, 121.83},
        {24.60, 121.87},
        {24.31, 121.76},
        {23.98, 121.63},
        {23.50, 121.50},
        {23.10, 121.38},
        {22.76, 121.16},
        {22.35, 120.90},
        {21.91, 120.85},
        {22.05, 120.70},
        {22.35, 120.60},
        {22.52, 120.38},
        {22.63, 120.26},
        {23.00, 120.05},
        {23.38, 120.13},
        {23.75, 120.17},
        {24.03, 120.40},
        {24.30, 120.53},
        {24.65, 120.76},
        {24.85, 120.93},
        {25.07, 121.10},
        {25.15, 121.38}
    };

    /** A straight line on the map. */
    record Line(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude, Ends ends) {}

    /** Which ends of a line are clients; the others are homes. */
    enum Ends {
        TO_A_CLIENT,
        BETWEEN_CLIENTS,
        HOME
    }

    static TaiwanMap of(List<Explanation.Way> ways) {
        return new TaiwanMap(
                Words.of("year.map") + ": "
                        + String.join(
                                Words.between(),
                                ways.stream().map(PlanWords::way).toList()),
                ways.stream().flatMap(way -> lines(way.legs())).toList());
    }

    private static Stream<Line> lines(List<Explanation.Leg> legs) {
        return IntStream.range(0, legs.size()).mapToObj(i -> {
            Explanation.Leg leg = legs.get(i);
            return new Line(
                    leg.fromLatitude(),
                    leg.fromLongitude(),
                    leg.toLatitude(),
                    leg.toLongitude(),
                    leg.site() == null ? Ends.HOME : i == 0 ? Ends.TO_A_CLIENT : Ends.BETWEEN_CLIENTS);
        });
    }

    TaiwanMap(String label, List<Line> lines) {
        var drawing = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"taiwan\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\"><polygon class=\"land\" points=\"");
        for (double[] point : COAST) {
            drawing.append(x(point[1])).append(',').append(y(point[0])).append(' ');
        }
        drawing.append("\"/>");
        for (Line line : lines) {
            drawing.append("<line class=\"way\" x1=\"")
                    .append(x(line.fromLongitude))
                    .append("\" y1=\"")
                    .append(y(line.fromLatitude))
                    .append("\" x2=\"")
                    .append(x(line.toLongitude))
                    .append("\" y2=\"")
                    .append(y(line.toLatitude))
                    .append("\"/>");
        }
        for (Line line : lines) {
            dot(drawing, line.ends == Ends.TO_A_CLIENT ? "home" : "client", line.fromLongitude, line.fromLatitude);
            dot(drawing, line.ends == Ends.HOME ? "home" : "client", line.toLongitude, line.toLatitude);
        }
        drawing.append("</svg>");
        Svg svg = new Svg(drawing.toString());
        svg.getElement().setAttribute("role", "img");
        svg.getElement().setAttribute("aria-label", label);
        Span client = new Span(Words.of("travel.client"));
        client.addClassName("client");
        Div legend = new Div(new Span(Words.of("travel.home")), client);
        legend.addClassNames("map-legend", "muted", "small");
        add(svg, legend);
    }

    private static void dot(StringBuilder drawing, String cssClass, double longitude, double latitude) {
        drawing.append("<circle class=\"")
                .append(cssClass)
                .append("\" r=\"5\" cx=\"")
                .append(x(longitude))
                .append("\" cy=\"")
                .append(y(latitude))
                .append("\"/>");
    }

    private static String x(double longitude) {
        return number((longitude - WEST) * PER_DEGREE_EAST);
    }

    private static String y(double latitude) {
        return number((NORTH - latitude) * PER_DEGREE_SOUTH);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
