package app.auditorium.portal.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Declaration;
import app.auditorium.audit.Declarations;
import app.auditorium.audit.Declared;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Role;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A team, and who of it has declared his relations to the client; what is missing is declared, entered or judged from here. */
class TeamList extends UnorderedList {

    private final AuditDetails audit;
    private final Declarations declarations;
    private final List<Declared> declared;
    private final Runnable changed;

    TeamList(AuditDetails audit, Declarations declarations, Runnable changed) {
        this.audit = audit;
        this.declarations = declarations;
        this.declared = declarations.team(audit.id());
        this.changed = changed;
        addClassNames("people", "declarations");
        audit.team().forEach(member -> {
            Span role = new Span(AuditWords.role(member.role()));
            role.addClassNames("muted", "small");
            ListItem item = new ListItem(new Span(member.name()), role);
            if (audit.state() != AuditState.CANCELLED) {
                declared.stream()
                        .filter(each -> each.auditorId().equals(member.auditorId()))
                        .findFirst()
                        .ifPresent(each -> item.add(standing(each)));
            }
            add(item);
        });
    }

    /** Whether somebody is missing, or declared a relation that is not judged. */
    boolean isOpen() {
        return declared.stream().anyMatch(member -> !member.isClear());
    }

    private Component standing(Declared member) {
        Div standing = new Div(tag(member.latest()));
        standing.addClassName("declaration");
        Declaration latest = member.latest();
        if (latest != null) {
            Span when = new Span(Moments.shown(latest.at()) + " · " + latest.person()
                    + (latest.source() == null ? "" : " · " + latest.source()));
            when.addClassNames("muted", "small");
            standing.add(when);
            if (latest.words() != null) {
                standing.add(new Span(latest.words()));
            }
        }
        act(member, standing);
        return standing;
    }

    private static Tag tag(@org.jspecify.annotations.Nullable Declaration latest) {
        return latest == null
                ? new Tag(Tone.AMBER, Sign.CLOCK, Words.of("declaration.owed"))
                : switch (latest.statement()) {
                    case FREE -> new Tag(Tone.GREEN, Sign.CHECK, Words.of("declaration.free"));
                    case RELATED -> new Tag(Tone.RED, Sign.ALERT, Words.of("declaration.open"));
                    case JUDGED -> new Tag(Tone.GREEN, Sign.CHECK, Words.of("declaration.cleared"));
                };
    }

    private void act(Declared member, Div place) {
        String client = AuditWords.client(audit.organisation(), audit.organisationZh());
        var days = new DateRange(audit.start(), audit.end());
        boolean mayPlan = Tab.may(Role.PLANNER, Role.ADMINISTRATOR);
        boolean leads = declared.stream().anyMatch(each -> each.own() && each.role() == TeamRole.LEAD_AUDITOR);
        Declaration latest = member.latest();
        if (latest == null && member.own()) {
            place.add(button(
                    "declaration.declare",
                    member,
                    () -> DeclarationDialog.own(declarations, audit.id(), client, days, changed)
                            .open()));
        } else if (latest == null && (mayPlan || leads)) {
            place.add(button(
                    "declaration.record",
                    member,
                    () -> DeclarationDialog.of(member, declarations, audit.id(), client, days, changed)
                            .open()));
        } else if (latest != null && latest.statement() == Declaration.Statement.RELATED && mayPlan && !member.own()) {
            place.add(button(
                    "declaration.judge.begin",
                    member,
                    () -> new JudgeRelationDialog(declarations, audit.id(), member, changed).open()));
        } else if (member.own() && member.isClear() && audit.state().isBeforeStart()) {
            Button more = button(
                    "declaration.again",
                    member,
                    () -> DeclarationDialog.own(declarations, audit.id(), client, days, changed)
                            .open());
            more.addThemeVariants(ButtonVariant.TERTIARY);
            place.add(more);
        }
    }

    private static Button button(String key, Declared member, Runnable act) {
        Button button = new Button(Words.of(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Words.of(key) + " " + member.name());
        return button;
    }
}
