package app.auditorium.portal.auditor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table with a heading for each row and column, such as sectors by standards; scrolls in itself where it is too wide. */
@StyleSheet("look/auditor.css")
class Matrix extends Div {

    private final Element body = new Element("tbody");

    /** @param columns their headings, of words or of something to press */
    Matrix(String caption, String corner, List<? extends Component> columns) {
        addClassName("matrix");
        // reached by keyboard, so that it can be scrolled
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        Element head = new Element("tr");
        head.appendChild(heading("col").setText(corner));
        columns.forEach(column -> head.appendChild(heading("col").appendChild(column.getElement())));
        Element table = new Element("table");
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    void row(Component heading, List<? extends Component> cells) {
        Element row = new Element("tr");
        row.appendChild(heading("row").appendChild(heading.getElement()));
        cells.forEach(cell -> row.appendChild(new Element("td").appendChild(cell.getElement())));
        body.appendChild(row);
    }

    private static Element heading(String scope) {
        return new Element("th").setAttribute("scope", scope);
    }
}
