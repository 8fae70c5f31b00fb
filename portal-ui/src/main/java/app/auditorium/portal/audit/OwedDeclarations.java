package app.auditorium.portal.audit;

import app.auditorium.audit.Declarations;
import app.auditorium.audit.OpenDeclaration;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/** The audits for which somebody has yet to declare his relations to the client, or whose declared relations await judgement. */
public class OwedDeclarations extends Panel {

    private static final int SHOWN = 6;

    private OwedDeclarations(String title, List<OpenDeclaration> all, Function<OpenDeclaration, Component> beside) {
        super(title);
        marked(new RuleTag("A-67"));
        UnorderedList list = new UnorderedList();
        list.addClassNames("people", "owed");
        all.stream().limit(SHOWN).forEach(open -> list.add(new ListItem(audit(open), beside.apply(open))));
        body().add(list);
        if (all.size() > SHOWN) {
            Span more = new Span(Words.of("home.more", all.size() - SHOWN));
            more.addClassNames("muted", "small");
            body().add(more);
        }
    }

    /** What the acting person owes, each with its declaration at hand. */
    public static OwedDeclarations mine(Declarations declarations, List<OpenDeclaration> owed, Runnable changed) {
        return new OwedDeclarations(Words.of("declaration.mine"), owed, open -> {
            String client = AuditWords.client(open.organisation(), open.organisationZh());
            Button declare = new Button(
                    Words.of("declaration.declare"),
                    click -> DeclarationDialog.own(declarations, open.auditId(), client, open.days(), changed)
                            .open());
            declare.addThemeVariants(ButtonVariant.SMALL);
            declare.setAriaLabel(Words.of("declaration.declare") + " " + client);
            return declare;
        });
    }

    /** Relations that await judgement on the page of their audit. */
    static OwedDeclarations toJudge(List<OpenDeclaration> related) {
        return new OwedDeclarations(Words.of("declaration.to-judge"), related, open -> {
            Div said = new Div(new Span(open.auditor()), new Span(String.valueOf(open.words())));
            said.addClassName("declaration");
            return said;
        });
    }

    /** To the audit's team, where declarations are judged. */
    private static Div audit(OpenDeclaration open) {
        Dated when =
                new Dated(AuditWords.type(open.type()) + " · " + open.days().shown());
        when.addClassNames("small", "muted");
        return new Div(
                AuditLinks.link(
                        AuditLinks.audit(open.auditId()) + "?tab=overview",
                        AuditWords.client(open.organisation(), open.organisationZh())),
                new Div(when));
    }
}
