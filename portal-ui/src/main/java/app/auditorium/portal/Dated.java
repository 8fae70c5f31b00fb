package app.auditorium.portal;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which no date and no month breaks at its hyphens. */
public class Dated extends Span {

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}(-\\d{2})?\\b");

    public Dated(String text) {
        Matcher dates = DATE.matcher(text);
        int from = 0;
        while (dates.find()) {
            Span date = new Span(dates.group());
            date.addClassName("date");
            add(new Text(text.substring(from, dates.start())), date);
            from = dates.end();
        }
        add(new Text(text.substring(from)));
    }
}
