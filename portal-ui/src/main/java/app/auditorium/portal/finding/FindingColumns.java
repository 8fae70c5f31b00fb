package app.auditorium.portal.finding;

import app.auditorium.finding.FindingDetails;
import app.auditorium.portal.Grids;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What a row of findings shows, in every list of them. */
final class FindingColumns {

    private FindingColumns() {}

    /** On the page of their audit, client and codes stand above the list already. */
    static void add(Grid<FindingDetails> grid, FindingWords words, boolean own, boolean elsewhere) {
        grid.addComponentColumn(finding -> FindingWords.grade(finding.grade()))
                .setHeader(Words.of("findings.grade"))
                .setSortProperty("grade")
                .setWidth("132px")
                .setFlexGrow(0);
        grid.addComponentColumn(finding -> what(finding, words))
                .setHeader(Words.of("findings.what"))
                .setSortProperty("clause")
                .setFlexGrow(5);
        if (elsewhere) {
            clientAndCodes(grid, own);
        }
        grid.addComponentColumn(FindingWords::state)
                .setHeader(Words.of("findings.state"))
                .setSortProperty("state")
                .setWidth("136px")
                .setFlexGrow(0);
        grid.addComponentColumn(finding -> {
                    Span day = new Span(finding.raisedOn().toString());
                    day.addClassName("figure");
                    return day;
                })
                .setHeader(Words.of("findings.raised-on"))
                .setSortProperty("raisedOn")
                .setWidth("122px")
                .setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, finding -> card(finding, words));
    }

    private static void clientAndCodes(Grid<FindingDetails> grid, boolean own) {
        grid.addComponentColumn(finding -> who(finding, own))
                .setHeader(Words.of("findings.client"))
                .setSortProperty("organisation")
                .setFlexGrow(2);
        grid.addComponentColumn(FindingColumns::codes)
                .setHeader(Words.of("findings.iaf"))
                .setWidth("120px")
                .setFlexGrow(0);
    }

    private static Component what(FindingDetails finding, FindingWords words) {
        Span statement = new Span(finding.statement());
        statement.addClassName("one-line");
        return TwoLine.link(words.clause(finding.standard(), finding.clause()), "findings/" + finding.id(), statement);
    }

    private static Component who(FindingDetails finding, boolean own) {
        Span below = new Span(own || finding.tenant() == null ? "" : finding.tenant());
        return new TwoLine(finding.organisation(Words.language()), below);
    }

    private static Component codes(FindingDetails finding) {
        Div codes = new Div();
        codes.addClassName("row");
        finding.iafCodes().forEach(code -> codes.add(new IafChip(code)));
        return codes;
    }

    private static Component card(FindingDetails finding, FindingWords words) {
        Div tags = new Div(FindingWords.grade(finding.grade()), FindingWords.state(finding));
        if (finding.tenant() != null) {
            tags.add(new Tag(Tone.VIOLET, Sign.SHARE, Words.of("findings.shared")));
        }
        tags.addClassName("row");
        Div card = new Div(
                tags,
                what(finding, words),
                new Span(finding.organisation(Words.language()) + " · " + finding.raisedOn()));
        card.addClassNames("card-row", "stack", "tight");
        return card;
    }
}
