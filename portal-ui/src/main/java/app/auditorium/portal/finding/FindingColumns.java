package app.auditorium.portal.finding;

import app.auditorium.finding.FindingDetails;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Grids;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
            clientAndCodes(grid, words, own);
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

    private static void clientAndCodes(Grid<FindingDetails> grid, FindingWords words, boolean own) {
        boolean ours = isClient();
        grid.addComponentColumn(finding -> ours ? by(finding) : who(finding, own))
                .setHeader(Words.of(ours ? "findings.body" : "findings.client"))
                .setSortProperty(ours ? new String[0] : new String[] {"organisation"})
                .setFlexGrow(2);
        grid.addComponentColumn(finding -> codes(finding, ours ? words : null))
                .setHeader(Words.of("findings.iaf"))
                .setWidth(ours ? "200px" : "120px")
                .setFlexGrow(0);
    }

    private static Component what(FindingDetails finding, FindingWords words) {
        Span statement = new Span(finding.statement());
        statement.addClassName("one-line");
        return TwoLine.link(words.clause(finding.standard(), finding.clause()), "findings/" + finding.id(), statement);
    }

    private static Component who(FindingDetails finding, boolean own) {
        Span below = new Span(own ? "" : Objects.requireNonNullElse(finding.tenant(Words.language()), ""));
        return new TwoLine(finding.organisation(Words.language()), below);
    }

    /** A client company reads about itself: who found it is what differs. */
    private static boolean isClient() {
        return Tab.here()
                .flatMap(Tab::membership)
                .filter(membership -> membership.kind() == TenantKind.CLIENT)
                .isPresent();
    }

    private static Component by(FindingDetails finding) {
        Span body = new Span(Objects.requireNonNullElse(finding.tenant(Words.language()), ""));
        body.addClassName("wraps");
        return body;
    }

    /** With names for those to whom a code alone says nothing. */
    private static Component codes(FindingDetails finding, @Nullable FindingWords named) {
        Div codes = new Div();
        codes.addClassName("row");
        finding.iafCodes()
                .forEach(code -> codes.add(named == null ? new IafChip(code) : new IafChip(code, named.sector(code))));
        return codes;
    }

    private static Component card(FindingDetails finding, FindingWords words) {
        Div tags = new Div(FindingWords.grade(finding.grade()), FindingWords.state(finding));
        if (finding.tenant() != null && !isClient()) {
            tags.add(new Tag(Tone.VIOLET, Sign.SHARE, Words.of("findings.shared")));
        }
        tags.addClassName("row");
        Div card = new Div(
                tags,
                what(finding, words),
                new Dated((isClient() ? finding.tenant(Words.language()) : finding.organisation(Words.language()))
                        + " · " + finding.raisedOn()));
        card.addClassNames("card-row", "stack", "tight");
        return card;
    }
}
