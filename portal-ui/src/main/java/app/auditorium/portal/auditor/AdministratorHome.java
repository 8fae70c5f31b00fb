package app.auditorium.portal.auditor;

import app.auditorium.auditor.Expiries;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For administrators of a body: which competences and which entries of the accreditation scope end soon. */
@Component
@Order(40)
class AdministratorHome implements HomePart {

    private static final int DAYS = 90;
    private static final int SHOWN = 8;

    private final Expiries expiries;
    private final Names names;

    AdministratorHome(Expiries expiries, Names names) {
        this.expiries = expiries;
        this.names = names;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.acts(TenantKind.CERTIFICATION_BODY, Role.ADMINISTRATOR);
    }

    @Override
    public void fill(Home home) {
        LocalDate until = home.today().plusDays(DAYS);
        home.title(Words.of("nav.home"), home.today().toString());
        home.side(competences(expiries.competences(home.today(), until), home.today()));
        home.side(scope(expiries.scope(home.today(), until), home.today()));
    }

    private static Panel competences(List<Expiries.OfAuditor> ending, LocalDate today) {
        Panel panel = new Panel(Words.of("home.admin.competences", DAYS));
        UnorderedList list = lines();
        ending.stream()
                .limit(SHOWN)
                .forEach(one -> list.add(line(
                        "auditors/" + one.auditorId(),
                        one.name(),
                        Words.of("home.admin.competences.count", one.competences()),
                        one.first(),
                        today)));
        panel.body().add(ending.isEmpty() ? none("home.admin.competences.none") : list);
        return panel.actions(link("auditors", Words.of("nav.auditors")));
    }

    private Panel scope(List<Expiries.OfScope> ending, LocalDate today) {
        Panel panel = new Panel(Words.of("home.admin.scope", DAYS));
        UnorderedList list = lines();
        ending.forEach(one -> list.add(line(
                "scope",
                names.standard(StandardId.valueOf(one.standard())),
                Words.of("home.admin.scope.count", one.entries()),
                one.first(),
                today)));
        panel.body().add(ending.isEmpty() ? none("home.admin.scope.none") : list);
        return panel;
    }

    private static ListItem line(String address, String name, String what, LocalDate first, LocalDate today) {
        Span below = new Span(what);
        below.addClassNames("small", "muted");
        return new ListItem(new Div(link(address, name), new Div(below)), new DueDate(first, today));
    }

    private static Anchor link(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static UnorderedList lines() {
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        return list;
    }

    private static Span none(String key) {
        Span none = new Span(Words.of(key));
        none.addClassName("muted");
        return none;
    }
}
