package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditPlan;
import app.auditorium.audit.Paper;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit plan, to read. */
class PlanPaper extends Div {

    PlanPaper(AuditDetails audit, Paper<AuditPlan> paper) {
        addClassName("stacked");
        if (paper.version() == Paper.NONE) {
            // audits that were held elsewhere or before the portal have none
            String kept = audit.state().isBeforeStart() ? "" : ".kept";
            add(new Panel(new EmptyState(
                    Sign.CLIPBOARD_LIST,
                    Words.of("audit.plan.none.title" + kept),
                    Words.of("audit.plan.none.text" + kept))));
            return;
        }
        AuditPlan plan = paper.content();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "audit.plan.objectives", plan.objectives());
        fact(facts, "audit.plan.criteria", plan.criteria());
        fact(facts, "audit.plan.scope", plan.scope());
        fact(facts, "audit.plan.onSite", plan.onSiteDays().toPlainString());
        fact(facts, "audit.plan.remote", plan.remoteDays().toPlainString());
        fact(facts, "audit.plan.onSiteJustification", plan.onSiteJustification());
        fact(facts, "audit.plan.stage1", plan.stage1StillHolds());
        if (paper.issuedAt() != null) {
            fact(
                    facts,
                    "audit.plan.revision",
                    Words.of("audit.plan.issued", paper.revision(), Moments.day(paper.issuedAt())));
        }
        add(
                new Panel(Words.of("audit.tab.plan"), facts),
                new Panel(Words.of("audit.plan.agenda"), agenda(plan, audit.team())));
        if (!plan.interviews().isEmpty()) {
            add(new Panel(Words.of("audit.plan.interviews"), interviews(plan)));
        }
    }

    /** @param team as it is now; who is not in it any more is told as such */
    private static UnorderedList agenda(AuditPlan plan, List<AuditDetails.Member> team) {
        return agenda(plan, line -> {
            List<AuditPlan.Person> left = line.strangers(team);
            return Stream.concat(
                    line.people().stream()
                            .map(person -> left.contains(person)
                                    ? Words.of("audit.plan.line.left", person.name())
                                    : person.name()),
                    Stream.of(line.who()));
        });
    }

    static UnorderedList agenda(AuditPlan plan) {
        return agenda(plan, line -> line.names().stream());
    }

    private static UnorderedList agenda(AuditPlan plan, Function<AuditPlan.Line, Stream<String>> names) {
        UnorderedList agenda = new UnorderedList();
        agenda.addClassName("agenda-lines");
        plan.agenda().forEach(line -> {
            Span when = new Span(line.day() + " " + line.from() + "–" + line.to());
            when.addClassNames("muted", "date");
            String people =
                    names.apply(line).filter(name -> !name.isEmpty()).collect(Collectors.joining(Words.between()));
            Span who = new Span(Stream.of(people, line.place(), line.pause() ? Words.of("audit.plan.line.pause") : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · ")));
            who.addClassNames("muted", "small");
            Div what = new Div(new Span(line.what()), who);
            what.addClassName("two-line");
            agenda.add(new ListItem(when, what));
        });
        return agenda;
    }

    private static UnorderedList interviews(AuditPlan plan) {
        UnorderedList people = new UnorderedList();
        people.addClassName("people");
        plan.interviews().stream()
                .filter(one -> one.planned() || !one.justification().isEmpty())
                .forEach(one -> {
                    String how = one.planned()
                            ? Words.of(one.remote() ? "audit.plan.interview.remote" : "audit.plan.interview.planned")
                            : "–";
                    Span note = new Span(one.justification().isEmpty() ? how : how + " · " + one.justification());
                    note.addClassNames("muted", "small");
                    people.add(new ListItem(PlanEditor.who(one.who()), note));
                });
        return people;
    }

    private static void fact(DescriptionList facts, String key, String text) {
        if (!text.isBlank()) {
            Span shown = new Span(text);
            shown.addClassName("as-written");
            facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(shown));
        }
    }
}
