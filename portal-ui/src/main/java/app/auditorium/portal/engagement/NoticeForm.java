package app.auditorium.portal.engagement;

import app.auditorium.engagement.NewNotice;
import app.auditorium.engagement.NoticeTopic;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a notice is typed; what is asked of incidents only appears with them. */
class NoticeForm extends Div {

    final ProblemSummary problems = new ProblemSummary();
    private final Select<NoticeTopic> topic = problems.field("topic", Localised.of(new Select<>()));
    private final DatePicker happenedOn =
            problems.field("happenedOn", Localised.of(new DatePicker(Words.of("notice.field.happenedOn"))));
    private final TextArea facts = problems.field("facts", Localised.of(new TextArea(Words.of("notice.field.facts"))));
    private final TextField site = problems.field("site", Localised.of(new TextField(Words.of("notice.field.site"))));
    private final IntegerField hurt =
            problems.field("personsHurt", Localised.of(new IntegerField(Words.of("notice.field.personsHurt"))));
    private final TextField authority =
            problems.field("authority", Localised.of(new TextField(Words.of("notice.field.authority"))));
    private final DatePicker informedOn = problems.field(
            "authorityInformedOn", Localised.of(new DatePicker(Words.of("notice.field.authorityInformedOn"))));

    NoticeForm(Component... first) {
        addClassName("form");
        topic.setLabel(Words.of("notice.field.topic"));
        topic.setItems(NoticeTopic.values());
        topic.setItemLabelGenerator(one -> one == null ? "" : Words.of("notice.topic." + one));
        topic.setHelperText(Words.of("notice.help.topic"));
        facts.setMaxLength(10_000);
        facts.setRequiredIndicatorVisible(true);
        facts.setHelperText(Words.of("notice.help.facts"));
        hurt.setMin(0);
        add(problems);
        add(first);
        add(topic, happenedOn, facts, site, hurt, authority, informedOn);
        topic.addValueChangeListener(event -> reveal());
        reveal();
    }

    private void reveal() {
        boolean incident = topic.getValue() != null && topic.getValue().isIncident();
        hurt.setVisible(incident);
        authority.setVisible(incident);
        informedOn.setVisible(incident);
    }

    NewNotice typed(@Nullable UUID organisation, @Nullable String source, @Nullable LocalDate sourceOn) {
        boolean incident = topic.getValue() != null && topic.getValue().isIncident();
        return new NewNotice(
                organisation,
                topic.getValue(),
                happenedOn.getValue(),
                facts.getValue(),
                site.getValue(),
                incident ? hurt.getValue() : null,
                incident ? authority.getValue() : null,
                incident ? informedOn.getValue() : null,
                source,
                sourceOn);
    }
}
