package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.BodyChoice;
import app.auditorium.engagement.OurEngagement;
import app.auditorium.engagement.OurEngagements;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client company's applications: what waits for it stands first. */
@Route("applications")
@OpenTo(in = TenantKind.CLIENT)
@Destination(title = "nav.applications", sign = Sign.HANDSHAKE, order = 22, atHand = true)
@StyleSheet("look/engagement.css")
class OurEngagementsView extends Div implements HasDynamicTitle {

    private final Applications applications;
    private final Standards standards;

    OurEngagementsView(OurEngagements ours, Applications applications, Standards standards) {
        this.applications = applications;
        this.standards = standards;
        addClassName("page");
        List<OurEngagement> all = ours.list();
        List<BodyChoice> bodies = applications.bodies();
        Button apply = applyButton(bodies);
        PageHeader header = new PageHeader(Words.of("our.page")).summary(Words.of("our.summary", all.size()));
        if (apply != null && !all.isEmpty()) {
            header.actions(apply);
        }
        add(header);
        if (all.isEmpty()) {
            EmptyState empty = new EmptyState(
                    Sign.HANDSHAKE,
                    Words.of("our.empty.title"),
                    Words.of(bodies.isEmpty() ? "our.empty.nobody" : "our.empty.text"));
            add(apply == null ? empty : empty.with(apply));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        all.stream()
                .sorted((one, other) -> Boolean.compare(waits(other), waits(one)))
                .forEach(one -> list.add(item(one)));
        add(new Panel(list));
    }

    private static boolean waits(OurEngagement one) {
        return one.toSign() || one.mayType();
    }

    private @Nullable Button applyButton(List<BodyChoice> bodies) {
        if (bodies.isEmpty() || !Tab.may(Role.ADMINISTRATOR, Role.CONTRIBUTOR)) {
            return null;
        }
        Button apply = new Button(
                Words.of("our.apply"), Sign.PLUS.icon(), click -> dialog(bodies).open());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        return apply;
    }

    private Dialog dialog(List<BodyChoice> bodies) {
        ProblemSummary problems = new ProblemSummary();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.of("our.apply"));
        dialog.setWidth("min(560px, 94vw)");
        Select<BodyChoice> body = problems.field("body", Localised.of(new Select<>()));
        body.setLabel(Words.of("our.body"));
        body.setItems(bodies);
        body.setItemLabelGenerator(one -> one == null ? "" : AuditWords.client(one.name(), one.nameZh()));
        body.setValue(bodies.getFirst());
        CheckboxGroup<StandardId> wanted = new CheckboxGroup<>(Words.of("application.field.standards"));
        wanted.setHelperText(Words.of("application.help.standards"));
        wanted.setItems(standards.all().stream()
                .filter(Standard::certifiable)
                .map(Standard::id)
                .toList());
        wanted.setItemLabelGenerator(id -> standards.byId(id).code());
        Div form = new Div(problems, body, wanted);
        form.addClassName("form");
        dialog.add(form);
        Button begin = new Button(
                Words.of("our.begin"),
                click -> Told.outcome(
                        applications.apply(
                                body.getValue().tenantId(),
                                wanted.getValue().stream().sorted().toList()),
                        problems,
                        draft -> {
                            dialog.close();
                            UI.getCurrent().navigate("applications/" + draft.id() + "/form");
                        }));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Words.of("action.cancel"), click -> dialog.close()), begin);
        return dialog;
    }

    private static ListItem item(OurEngagement one) {
        String placed = Stream.of(
                        one.body(Words.language()),
                        one.number() == null ? null : EngagementWords.number(one.number()),
                        one.stateSince() == null ? null : Moments.day(one.stateSince()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        TwoLine name =
                TwoLine.link(EngagementWords.standards(one.standards()), "applications/" + one.id(), new Span(placed));
        Div tags = new Div(EngagementWords.state(one.state()));
        tags.addClassName("row");
        if (one.underWay()) {
            tags.add(new Tag(Tone.BLUE, Words.of("our.under-way")));
        } else if (one.toSign()) {
            tags.add(new Tag(Tone.AMBER, Sign.PENCIL, Words.of("our.to-sign")));
        } else if (one.mayType()) {
            tags.add(new Tag(Tone.AMBER, Sign.PENCIL, Words.of("our.to-type")));
        }
        ListItem item = new ListItem(name, tags);
        item.addClassNames("row", "apart");
        return item;
    }

    @Override
    public String getPageTitle() {
        return Words.of("our.page");
    }
}
