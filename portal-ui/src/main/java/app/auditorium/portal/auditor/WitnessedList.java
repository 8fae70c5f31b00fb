package app.auditorium.portal.auditor;

import app.auditorium.auditor.AuditorDetails;
import app.auditorium.auditor.Auditors;
import app.auditorium.auditor.WitnessResult;
import app.auditorium.auditor.WitnessedAudit;
import app.auditorium.auditor.WitnessedAudits;
import app.auditorium.kernel.Role;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;

/** The audits on which an auditor was witnessed, and when the next time is due. */
class WitnessedList extends Div {

    private final transient WitnessedAudits witnessed;
    private final Runnable changed;

    WitnessedList(
            AuditorDetails auditor, WitnessedAudits witnessed, Auditors auditors, LocalDate today, Runnable changed) {
        this.witnessed = witnessed;
        this.changed = changed;
        addClassName("lines");
        Div head = new Div(new RuleTag("A-87"), new Span(Words.of("witness.due")));
        head.addClassName("line");
        head.add(witnessed
                .standing(auditor.id())
                .<Component>map(standing -> new DueDate(standing.due(), today))
                .orElseGet(() -> new Tag(Tone.AMBER, Words.of("witness.never"))));
        add(head);
        if (Rights.writesAuditors()) {
            Button add = new Button(
                    Words.of("witness.add"),
                    Sign.EYE.icon(),
                    click -> new WitnessDialog(auditor, witnessed, auditors, today, changed).open());
            add.addThemeVariants(ButtonVariant.SMALL);
            head.add(add);
        }
        List<WitnessedAudit> all = witnessed.of(auditor.id());
        if (all.isEmpty()) {
            add(new EmptyState(Sign.EYE, Words.of("witness.none"), Words.of("witness.none.text")));
        }
        all.forEach(each -> add(line(each)));
    }

    private Div line(WitnessedAudit each) {
        Span by = new Span(each.heldOn() + " · " + Words.of("witness.by", each.witness()));
        TwoLine what = each.auditId() == null
                ? new TwoLine(each.occasion(), by)
                : TwoLine.link(each.occasion(), "audits/" + each.auditId(), by);
        what.addClassName("grow");
        Div line = new Div(what, new Tag(tone(each.result()), Words.of("witness.result." + each.result())));
        line.addClassName("line");
        if (Tab.may(Role.ADMINISTRATOR)) {
            Button strike = new Button(Sign.TRASH.icon(), click -> ask(each));
            strike.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            strike.setAriaLabel(Words.of("witness.strike") + " " + each.occasion() + " " + each.heldOn());
            line.add(strike);
        }
        if (each.remarks() != null) {
            Paragraph remarks = new Paragraph(each.remarks());
            remarks.addClassName("witness-remarks");
            line.add(remarks);
        }
        return line;
    }

    private void ask(WitnessedAudit each) {
        ConfirmDialogs.warn(
                Words.of("witness.strike"),
                Words.of("witness.strike.text"),
                Words.of("witness.strike"),
                () -> Told.outcome(witnessed.strike(each.id()), struck -> changed.run()));
    }

    private static Tone tone(WitnessResult result) {
        return switch (result) {
            case SATISFACTORY -> Tone.GREEN;
            case WITH_REMARKS -> Tone.AMBER;
            case NOT_SATISFACTORY -> Tone.RED;
        };
    }
}
