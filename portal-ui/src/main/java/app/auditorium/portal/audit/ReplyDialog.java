package app.auditorium.portal.audit;

import app.auditorium.audit.NewReply;
import app.auditorium.audit.Reply;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** The client's word on days and team: written by the client itself, or by the body on its behalf, then with its source. */
class ReplyDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final RadioButtonGroup<Reply.About> about = Localised.of(new RadioButtonGroup<>(Words.of("reply.about")));
    private final CheckboxGroup<String> members = Localised.of(new CheckboxGroup<>(Words.of("reply.members")));
    private final TextArea reason = Localised.of(new TextArea(Words.of("reply.reason")));
    private final TextField source = Localised.of(new TextField(Words.of("reply.source")));
    private final Span what = new Span();
    private final DatePicker on = Localised.of(new DatePicker(Words.of("reply.on")));
    private final Sending sending;

    /** Sends a reply; what stands against it is shown at its fields. */
    interface Sending {
        void send(NewReply reply, ProblemSummary problems, Runnable sent);
    }

    private ReplyDialog(String title, String text, String send, Sending sending) {
        this.sending = sending;
        setHeaderTitle(Words.of(title));
        setWidth("min(520px, 94vw)");
        setCloseOnOutsideClick(false);
        about.setItems(Reply.About.values());
        about.setItemLabelGenerator(each -> Words.of("reply.about." + each));
        members.setHelperText(Words.of("reply.members.help"));
        members.setVisible(false);
        about.setRequiredIndicatorVisible(true);
        what.addClassName("muted");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        reason.setHelperText(Words.of("reply.reason.help"));
        source.setRequiredIndicatorVisible(true);
        source.setMaxLength(300);
        source.setHelperText(Words.of("reply.source.help"));
        problems.field("about", about);
        problems.field("objectedTo", members);
        problems.field("reason", reason);
        problems.field("source", source);
        problems.field("givenOn", on);
        Div form = new Div(problems, what, new Paragraph(Words.of(text)), about, members, reason, source, on);
        form.addClassName("form");
        add(form);
        Button yes = new Button(Words.of(send), click -> send());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), yes);
    }

    /** The client company objects to an audit in words. */
    static ReplyDialog objection(String what, List<String> team, Sending sending) {
        ReplyDialog dialog = new ReplyDialog("proposal.object", "reply.object.text", "reply.send", sending);
        dialog.what.setText(what);
        dialog.members.setItems(team);
        dialog.about.addValueChangeListener(change ->
                dialog.members.setVisible(change.getValue() != null && change.getValue() != Reply.About.DAYS));
        dialog.source.setVisible(false);
        dialog.on.setVisible(false);
        return dialog;
    }

    /** The body enters what the client told it. */
    static ReplyDialog onBehalf(boolean objects, LocalDate today, Sending sending) {
        String step = objects ? "audit.step.RECORD_OBJECTION" : "audit.step.RECORD_ACCEPTANCE";
        ReplyDialog dialog =
                new ReplyDialog(step, objects ? "reply.objection.text" : "reply.acceptance.text", step, sending);
        dialog.what.setVisible(false);
        dialog.about.setVisible(objects);
        dialog.reason.setVisible(objects);
        dialog.on.setValue(today);
        dialog.on.setMax(today);
        return dialog;
    }

    private void send() {
        NewReply reply =
                reason.isVisible() ? NewReply.objected(about.getValue(), reason.getValue()) : NewReply.accepted();
        if (members.isVisible()) {
            reply = reply.about(members.getValue());
        }
        sending.send(
                source.isVisible() ? reply.toldBy(source.getValue(), on.getValue()) : reply, problems, this::close);
    }
}
