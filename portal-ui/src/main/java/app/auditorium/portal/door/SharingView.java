package app.auditorium.portal.door;

import app.auditorium.access.GrantRow;
import app.auditorium.access.Grants;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Collectors;

/** What the tenant lets others read, and what others let it read. */
@Route("sharing")
@OpenTo
@Destination(title = "nav.sharing", sign = Sign.SHARE, order = 85, group = Destination.Group.MANAGE)
class SharingView extends Div implements HasDynamicTitle {

    private final transient Grants grants;
    private final boolean administrator = Acting.current().hasAny(Role.ADMINISTRATOR);
    private final Div lists = new Div();

    SharingView(Grants grants) {
        this.grants = grants;
        addClassName("page");
        lists.addClassName("stack");
        Button share = new Button(
                Words.of("door.sharing.give"),
                Sign.SHARE.icon(),
                click -> new GrantDialog(grants, this::changed).open());
        share.addThemeVariants(ButtonVariant.PRIMARY);
        share.setVisible(administrator);
        add(
                new PageHeader(Words.of("nav.sharing"))
                        .summary(Words.of("door.sharing.summary"))
                        .actions(share),
                lists);
        load();
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.sharing") + " · Auditorium";
    }

    private void load() {
        List<GrantRow> all = grants.list(PageRequest.first(PageRequest.MOST)).items();
        lists.removeAll();
        lists.add(
                panel(GrantRow.Direction.GIVEN, all, "door.sharing.given", "door.sharing.given.none"),
                panel(GrantRow.Direction.RECEIVED, all, "door.sharing.received", "door.sharing.received.none"));
    }

    private Panel panel(GrantRow.Direction direction, List<GrantRow> all, String title, String nothing) {
        List<GrantRow> rows =
                all.stream().filter(grant -> grant.direction() == direction).toList();
        Component content = rows.isEmpty()
                ? new EmptyState(Sign.SHARE, Words.of(nothing), Words.of(nothing + ".text"))
                : list(direction, rows);
        return new Panel(Words.of(title), content);
    }

    private Grid<GrantRow> list(GrantRow.Direction direction, List<GrantRow> rows) {
        boolean given = direction == GrantRow.Direction.GIVEN;
        Grid<GrantRow> grid = Grids.dense();
        grid.addComponentColumn(grant -> new TwoLine(
                        given ? grant.grantee(Words.language()) : grant.grantor(Words.language()), grant.purpose()))
                .setHeader(Words.of(given ? "door.sharing.to" : "door.sharing.from"))
                .setFlexGrow(3);
        grid.addColumn(SharingView::what)
                .setHeader(Words.of("door.sharing.what"))
                .setFlexGrow(2);
        grid.addComponentColumn(SharingView::until).setHeader(Words.of("door.sharing.until"));
        grid.addComponentColumn(grant -> revoke(grant, given))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Grids.cardsWhenNarrow(
                grid,
                grant -> new Div(
                        new TwoLine(
                                given ? grant.grantee(Words.language()) : grant.grantor(Words.language()), what(grant)),
                        until(grant),
                        revoke(grant, given)));
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private static String what(GrantRow grant) {
        String kinds = grant.kinds().stream()
                .map(kind -> Words.of("door.grant." + kind))
                .collect(Collectors.joining(Words.between()));
        return kinds + " · "
                + grant.standards().stream()
                        .map(standard -> standard.name().replace('_', ' '))
                        .collect(Collectors.joining(Words.between()));
    }

    private static Component until(GrantRow grant) {
        if (grant.expired()) {
            return new Tag(Tone.NEUTRAL, Words.of("door.invitation.EXPIRED"));
        }
        return new Span(
                grant.until() == null
                        ? Words.of("door.sharing.no-end")
                        : grant.until().toString());
    }

    private Button revoke(GrantRow grant, boolean given) {
        Button revoke = new Button(
                Words.of("door.invitation.revoke"),
                click -> ConfirmDialogs.warn(
                        Words.of("door.sharing.revoke.title", grant.grantee(Words.language())),
                        Words.of("door.sharing.revoke.text"),
                        Words.of("door.invitation.revoke"),
                        () -> Told.outcome(grants.revoke(grant.id()), done -> changed())));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setVisible(given && administrator && !grant.expired());
        return revoke;
    }

    private void changed() {
        load();
        Toasts.done(Words.of("saved"));
    }
}
