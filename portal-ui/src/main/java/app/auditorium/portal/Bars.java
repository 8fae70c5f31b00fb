package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Figures side by side as bars. It is a table: who does not see the bars reads the figures. */
@Tag("table")
public class Bars extends Component {

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
        bars.forEach(bar -> {
            labels.appendChild(new Element("th").setAttribute("scope", "col").setText(bar.label()));
            figures.appendChild(cell(bar));
        });
        getElement()
                .appendChild(
                        name, new Element("thead").appendChild(labels), new Element("tbody").appendChild(figures));
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
