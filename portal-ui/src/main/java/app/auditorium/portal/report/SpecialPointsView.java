package app.auditorium.portal.report;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.report.SpecialPoints;
import app.auditorium.report.SpecialPoints.Edition;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The special key points of TOSHMS that reports answer: the body's editions, and the one that holds today. */
@Route("special-points")
@OpenTo(
        value = {Role.ADMINISTRATOR, Role.LEAD_AUDITOR},
        in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.special-points", sign = Sign.HARD_HAT, order = 71, group = Destination.Group.MANAGE)
@StyleSheet("look/reports.css")
class SpecialPointsView extends Div implements HasDynamicTitle {

    private final SpecialPoints points;
    private final Today today;
    private final Div editions = new Div();

    SpecialPointsView(SpecialPoints points, Today today) {
        this.points = points;
        this.today = today;
        addClassName("page");
        editions.addClassName("stack");
        Button write = new Button(
                Words.of("special.new"),
                Sign.PLUS.icon(),
                click -> new SpecialPointsDialog(points, null, points.on(today.here()), this::show).open());
        write.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new PageHeader(Words.of("nav.special-points"))
                        .summary(new Span(Words.of("special.lead")), new RuleTag("A-56"))
                        .actions(write),
                editions);
        show();
    }

    private void show() {
        editions.removeAll();
        LocalDate day = today.here();
        List<Edition> all = points.all();
        Edition holds = all.stream()
                .filter(edition -> !edition.validFrom().isAfter(day))
                .findFirst()
                .orElse(null);
        for (Edition edition : all) {
            Panel panel = new Panel(edition.edition(), list(edition.points()));
            panel.marked(tag(edition, holds, day));
            Button change = new Button(
                    Words.of("special.change"),
                    Sign.PENCIL.icon(),
                    click -> new SpecialPointsDialog(points, edition, edition.points(), this::show).open());
            change.setAriaLabel(Words.of("special.change") + " " + edition.edition());
            editions.add(panel.actions(change));
        }
        if (holds == null) {
            editions.add(new Panel(Words.of("special.built-in"), list(points.on(day)))
                    .marked(new Tag(Tone.GREEN, Words.of("special.holds"))));
        }
    }

    private static Tag tag(Edition edition, @Nullable Edition holds, LocalDate day) {
        if (edition.equals(holds)) {
            return new Tag(Tone.GREEN, Words.of("special.holds-since", edition.validFrom()));
        }
        return edition.validFrom().isAfter(day)
                ? new Tag(Tone.AMBER, Words.of("special.from", edition.validFrom()))
                : new Tag(Tone.NEUTRAL, Words.of("special.was", edition.validFrom()));
    }

    private static OrderedList list(List<String> points) {
        OrderedList list = new OrderedList();
        list.addClassName("points");
        points.forEach(point -> list.add(new ListItem(point)));
        return list;
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.special-points");
    }
}
