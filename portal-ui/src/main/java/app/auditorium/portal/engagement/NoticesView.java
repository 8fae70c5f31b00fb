package app.auditorium.portal.engagement;

import app.auditorium.certification.Certifications;
import app.auditorium.certification.ClientChoice;
import app.auditorium.engagement.NoticeFilter;
import app.auditorium.engagement.NoticeRow;
import app.auditorium.engagement.NoticeState;
import app.auditorium.engagement.NoticeTopic;
import app.auditorium.engagement.Notices;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Choices;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;

/** What clients told the body of changes and incidents; what waits stands first. */
@Route("notices")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.notices", sign = Sign.BELL, order = 27)
@StyleSheet("look/engagement.css")
class NoticesView extends ListPage<NoticeRow> {

    private final Notices notices;
    private final Certifications certifications;

    NoticesView(Notices notices, Certifications certifications) {
        super(Words.of("notices.page"));
        this.notices = notices;
        this.certifications = certifications;
        filters.search("q", Words.of("engagements.search"))
                .choice(
                        "state",
                        Words.of("engagements.column.state"),
                        Choices.of(NoticeState.values(), state -> Words.of("notice.state." + state)))
                .choice(
                        "topic",
                        Words.of("notice.field.topic"),
                        Choices.of(NoticeTopic.values(), topic -> Words.of("notice.topic." + topic)))
                .only("client", Words.of("engagements.column.client"));
        grid.addComponentColumn(NoticesView::client)
                .setHeader(Words.of("engagements.column.client"))
                .setFlexGrow(2)
                .setSortProperty("organisation");
        grid.addComponentColumn(row -> EngagementWords.topic(row.topic()))
                .setHeader(Words.of("notice.field.topic"))
                .setFlexGrow(1);
        grid.addColumn(NoticeRow::facts)
                .setHeader(Words.of("notice.field.facts"))
                .setFlexGrow(3);
        grid.addColumn(row -> row.happenedOn().toString())
                .setHeader(Words.of("notice.field.happenedOn"))
                .setFlexGrow(1)
                .setSortProperty("happenedOn");
        grid.addComponentColumn(row -> EngagementWords.state(row.state()))
                .setHeader(Words.of("engagements.column.state"))
                .setFlexGrow(1);
        Grids.cardsWhenNarrow(grid, row -> {
            Div line = new Div(EngagementWords.topic(row.topic()), EngagementWords.state(row.state()));
            line.addClassName("row");
            Span facts = new Span(row.facts());
            facts.addClassNames("small", "first-lines");
            Div card = new Div(client(row), line, facts);
            card.addClassName("card-row");
            return card;
        });
        grid.addItemClickListener(click ->
                getUI().ifPresent(ui -> ui.navigate("notices/" + click.getItem().id())));
        if (mayRecord()) {
            header.actions(recordButton());
        }
    }

    static boolean mayRecord() {
        return Tab.may(Role.PLANNER, Role.ADMINISTRATOR, Role.LEAD_AUDITOR);
    }

    private Button recordButton() {
        Button record = new Button(Words.of("notices.record"), Sign.PLUS.icon(), click -> dialog().open());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        return record;
    }

    private Dialog dialog() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.of("notices.record"));
        dialog.setWidth("min(560px, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        ComboBox<ClientChoice> client = Localised.of(new ComboBox<>(Words.of("engagements.column.client")));
        client.setItemLabelGenerator(choice -> AuditWords.client(choice.name(), choice.nameZh()));
        client.setItemsWithFilterConverter(
                query ->
                        certifications
                                .clients(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                filter -> filter);
        NoticeForm form = new NoticeForm(client);
        TextField source =
                form.problems.field("source", Localised.of(new TextField(Words.of("application.field.source"))));
        source.setHelperText(Words.of("application.help.source"));
        DatePicker sourceOn =
                form.problems.field("sourceOn", Localised.of(new DatePicker(Words.of("application.field.sourceOn"))));
        form.problems.field("organisation", client);
        form.add(source, sourceOn);
        dialog.add(form);
        Button record = new Button(
                Words.of("notices.record.act"),
                click -> Told.outcome(
                        notices.record(form.typed(
                                client.getValue() == null
                                        ? null
                                        : client.getValue().id(),
                                source.getValue(),
                                sourceOn.getValue())),
                        form.problems,
                        recorded -> {
                            dialog.close();
                            Toasts.done(Words.of("saved"));
                            getUI().ifPresent(ui ->
                                    ui.navigate("notices/" + recorded.notice().id()));
                        }));
        record.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Words.of("action.cancel"), click -> dialog.close()), record);
        return dialog;
    }

    private static TwoLine client(NoticeRow row) {
        return TwoLine.link(
                AuditWords.client(row.organisation(), row.organisationZh()),
                "notices/" + row.id(),
                new Span(Moments.shown(row.toldAt())));
    }

    @Override
    protected Page<NoticeRow> page(PageRequest page) {
        return notices.list(
                new NoticeFilter(
                        filters.value("q").orElse(null),
                        filters.values("state", NoticeState.class),
                        filters.values("topic", NoticeTopic.class),
                        filters.ids("client").stream().findFirst().orElse(null)),
                page);
    }

    @Override
    protected EmptyState empty() {
        EmptyState empty = new EmptyState(Sign.BELL, Words.of("notices.empty.title"), Words.of("notices.empty.text"));
        return mayRecord() ? empty.with(recordButton()) : empty;
    }
}
