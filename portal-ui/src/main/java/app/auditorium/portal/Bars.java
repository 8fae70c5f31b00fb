package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Figures side by side as bars. It is a table: who does not see the bars reads the figures. */
@Tag("table")
public class Bars extends Component {

    private static final int FEW = 8;

    /**
     * One bar.
     *
     * @param label below it
     * @param figure above it
     * @param percent of the full height, 0 to 100
     * @param strong whether it stands out, such as too full a week
     */
    public record Bar(String label, String figure, long percent, boolean strong) {}

    public Bars(String caption, List<Bar> bars) {
        getElement().getClassList().add("bars");
        Element name = new Element("caption").setText(caption);
        name.getClassList().add("visually-hidden");
        Element labels = new Element("tr");
        Element figures = new Element("tr");
        for (int i = 0; i < bars.size(); i++) {
            labels.appendChild(label(bars.get(i), i % 2 == 1 && bars.size() > FEW));
            figures.appendChild(cell(bars.get(i)));
        }
        getElement()
                .appendChild(name, new Element("thead").appendChild(labels), new Element("tbody").appendChild(figures));
    }

    /** With many bars there is room for every second label; the others are there for who listens. */
    private static Element label(Bar bar, boolean spoken) {
        Element text = new Element("span").setText(bar.label());
        text.getClassList().set("visually-hidden", spoken);
        return new Element("th").setAttribute("scope", "col").appendChild(text);
    }

    private static Element cell(Bar bar) {
        Element figure = new Element("span").setText(bar.figure());
        figure.getClassList().add("figure");
        Element column = new Element("span");
        column.getClassList().add("bar");
        column.getClassList().set("strong", bar.strong());
        column.getStyle().set("height", Math.clamp(bar.percent(), 1, 100) + "%");
        Element ground = new Element("div").appendChild(figure, column);
        ground.getClassList().add("ground");
        return new Element("td").appendChild(ground);
    }
}
