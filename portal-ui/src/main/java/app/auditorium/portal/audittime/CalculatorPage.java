package app.auditorium.portal.audittime;

import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Callout;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.PublicPage;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** One calculator: what it depends on at one side, the result with its working at the other, anew with every change. */
@StyleSheet("look/time.css")
abstract class CalculatorPage<R> extends PublicPage {

    private final ProblemSummary problems = new ProblemSummary();
    private final Div result = new Div();
    private final Div given = new Div();

    CalculatorPage(String name) {
        super(Words.of("calculators." + name));
        given.addClassNames("form", "stack");
        result.addClassName("stack");
        result.getElement().setAttribute("aria-live", "polite");
        Panel inputs = new Panel(Words.of("calculators.given"), given);
        Panel answer = new Panel(Words.of("calculators.result"), new Div(problems, result));
        Div both = new Div(inputs, answer);
        both.addClassNames("with-side", "calculator");
        put(
                tabs(),
                new PageHeader(Words.of("calculators." + name)).summary(Words.of("calculators." + name + ".lead")),
                both,
                note());
    }

    final void ask(Component... fields) {
        given.add(fields);
    }

    /** Tells where the fields of rows stand, then calculates. */
    abstract Outcome<R> answer(ProblemSummary problems);

    /** Whether enough is typed to say anything. */
    abstract boolean isReady();

    abstract Component[] shown(R answer);

    final void calculate() {
        problems.clear();
        result.removeAll();
        if (!isReady()) {
            Span waiting = new Span(Words.of("time.waiting"));
            waiting.addClassName("muted");
            result.add(waiting);
            return;
        }
        switch (answer(problems)) {
            case Outcome.Done<R>(var answer) -> result.add(shown(answer));
            case Outcome.Refused<R>(var why) -> problems.tell(why);
            case Outcome.NotThere<R>() -> {}
            case Outcome.Stale<R>(var who, var when) -> {}
        }
    }

    private static Nav tabs() {
        Nav tabs = new Nav();
        tabs.addClassName("calculator-tabs");
        tabs.setAriaLabel(Words.of("calculators.nav"));
        tabs.add(
                new RouterLink(Words.of("calculators.audit-time"), AuditTimeCalculatorView.class),
                new RouterLink(Words.of("calculators.integrated"), IntegratedCalculatorView.class),
                new RouterLink(Words.of("calculators.site-sample"), SiteSampleCalculatorView.class),
                new RouterLink(Words.of("calculators.timeline"), TimelineCalculatorView.class));
        return tabs;
    }

    private static Callout note() {
        return new Callout(Tone.BLUE, new Paragraph(Words.of("calculators.lead")));
    }
}
