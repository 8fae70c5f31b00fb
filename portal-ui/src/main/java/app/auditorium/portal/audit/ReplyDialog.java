package app.auditorium.portal.audit;

import app.auditorium.audit.NewReply;
import app.auditorium.audit.Reply;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The client's word on days and team: written by the client itself, or by the body on its behalf, then with its source. */
class ReplyDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final RadioButtonGroup<Reply.About> about = Localised.of(new RadioButtonGroup<>(Words.of("reply.about")));
    private final CheckboxGroup<String> members = Localised.of(new CheckboxGroup<>(Words.of("reply.members")));
    private final TextArea reason = Localised.of(new TextArea(Words.of("reply.reason")));
    private final TextField source = Localised.of(new TextField(Words.of("reply.source")));
    private final DatePicker on = Localised.of(new DatePicker(Words.of("reply.on")));
    private final Function<NewReply, ? extends Outcome<?>> send;
    private final Runnable then;

    private ReplyDialog(
            String title, String text, String send, Function<NewReply, ? extends Outcome<?>> how, Runnable then) {
        this.send = how;
        this.then = then;
        setHeaderTitle(Words.of(title));
        setWidth("min(520px, 94vw)");
        setCloseOnOutsideClick(false);
        about.setItems(Reply.About.values());
        about.setItemLabelGenerator(each -> Words.of("reply.about." + each));
        members.setHelperText(Words.of("reply.members.help"));
        members.setVisible(false);
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
        Div form = new Div(problems, new Paragraph(Words.of(text)), about, members, reason, source, on);
        form.addClassName("form");
        add(form);
        Button yes = new Button(Words.of(send), click -> send());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), yes);
    }

    /** The client company objects. */
    static ReplyDialog objection(List<String> team, Function<NewReply, ? extends Outcome<?>> send, Runnable then) {
        ReplyDialog dialog = new ReplyDialog("proposal.object", "reply.object.text", "reply.send", send, then);
        dialog.members.setItems(team);
        dialog.about.addValueChangeListener(change ->
                dialog.members.setVisible(change.getValue() != null && change.getValue() != Reply.About.DAYS));
        dialog.source.setVisible(false);
        dialog.on.setVisible(false);
        return dialog;
    }

    /** The body enters what the client told it. */
    static ReplyDialog onBehalf(
            boolean objects, LocalDate today, Function<NewReply, ? extends Outcome<?>> send, Runnable then) {
        String step = objects ? "audit.step.RECORD_OBJECTION" : "audit.step.RECORD_ACCEPTANCE";
        ReplyDialog dialog =
                new ReplyDialog(step, objects ? "reply.objection.text" : "reply.acceptance.text", step, send, then);
        dialog.about.setVisible(objects);
        dialog.reason.setVisible(objects);
        dialog.on.setValue(today);
        dialog.on.setMax(today);
        return dialog;
    }

    private void send() {
        problems.clear();
        NewReply reply =
                reason.isVisible() ? NewReply.objected(about.getValue(), reason.getValue()) : NewReply.accepted();
        if (members.isVisible()) {
            reply = reply.about(members.getValue());
        }
        switch (send.apply(source.isVisible() ? reply.toldBy(source.getValue(), on.getValue()) : reply)) {
            case Outcome.Done<?> done -> {
                close();
                then.run();
            }
            case Outcome.Refused<?>(var refused) -> problems.show(refused);
            case Outcome.NotThere<?> gone -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<?> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
