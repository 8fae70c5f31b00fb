package app.auditorium.portal.auditor;

import app.auditorium.catalogue.ToshmsBodies;
import app.auditorium.catalogue.ToshmsBody;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;

/** The TOSHMS certification bodies and their codes as they once stood, said so: a sample, never the present register (DOMAIN B.2). */
class ToshmsList extends Panel {

    ToshmsList(ToshmsBodies bodies) {
        super(Words.of("scope.toshms", bodies.all().size()));
        LocalDate day = bodies.asOf();
        marked(new Tag(
                Tone.AMBER,
                Words.of(
                        "scope.toshms.sample",
                        bodies.edition(),
                        String.valueOf(day.getYear()),
                        String.valueOf(day.getMonthValue()))));
        Paragraph source = new Paragraph(Words.of("scope.toshms.source"));
        source.addClassNames("muted", "small");
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        bodies.all().forEach(body -> list.add(new ListItem(row(body))));
        body().add(source, list);
    }

    private static Div row(ToshmsBody body) {
        Div codes = new Div();
        codes.addClassName("row");
        body.iafCodes().forEach(code -> codes.add(new IafChip(code.value())));
        return new Div(new TwoLine(body.name(Words.language()), body.number() + " · " + body.accreditation()), codes);
    }
}
