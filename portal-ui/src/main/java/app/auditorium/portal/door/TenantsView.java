package app.auditorium.portal.door;

import app.auditorium.access.Tenancies;
import app.auditorium.access.Tenancies.TenancyRow;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.util.UUID;

/** The tenants of the service. The operator makes and suspends them, and sees nothing of what they hold. */
@Route("operator/tenants")
@OpenTo(operator = true)
@Destination(title = "nav.tenants", sign = Sign.BUILDING, order = 10, group = Destination.Group.OPERATE, atHand = true)
class TenantsView extends ListPage<TenancyRow> {

    private final transient Tenancies tenancies;
    private final UUID operator = Tab.here().map(tab -> tab.person().id()).orElseThrow();

    TenantsView(Tenancies tenancies) {
        super(Words.of("nav.tenants"));
        this.tenancies = tenancies;
        header.summary(Words.of("door.tenants.summary")).actions(addButton());
        filters.search("q", Words.of("door.tenants.find"));
        grid.addComponentColumn(tenant -> new TwoLine(called(tenant), Words.of("kind." + tenant.kind())))
                .setHeader(Words.of("door.name"))
                .setFlexGrow(3);
        grid.addColumn(TenancyRow::members)
                .setHeader(Words.of("nav.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(tenant -> Moments.shown(tenant.createdAt())).setHeader(Words.of("door.since"));
        grid.addComponentColumn(TenantsView::state).setHeader(Words.of("door.state"));
        grid.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, this::card);
    }

    private Div card(TenancyRow tenant) {
        Div foot = new Div(state(tenant), action(tenant));
        foot.addClassNames("row", "apart");
        Div card = new Div(new TwoLine(called(tenant), Words.of("kind." + tenant.kind())), foot);
        card.addClassName("card-row");
        return card;
    }

    private Button addButton() {
        Button add = new Button(
                Words.of("door.tenants.add"),
                Sign.PLUS.icon(),
                click -> new NewTenantDialog(tenancies, operator, this::changed).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    @Override
    protected Page<TenancyRow> page(PageRequest page) {
        return tenancies.list(operator, filters.value("q").orElse(""), page);
    }

    @Override
    protected EmptyState empty() {
        return new EmptyState(
                Sign.BUILDING, Words.of("door.tenants.none"), Words.of("door.tenants.none.text"), addButton());
    }

    private static String called(TenancyRow tenant) {
        return tenant.called(Words.language());
    }

    private static Tag state(TenancyRow tenant) {
        return tenant.suspendedAt() == null
                ? new Tag(Tone.GREEN, Words.of("door.tenants.open"))
                : new Tag(Tone.RED, Words.of("door.tenants.suspended"));
    }

    private Button action(TenancyRow tenant) {
        boolean open = tenant.suspendedAt() == null;
        Button button = new Button(Words.of(open ? "door.tenants.suspend" : "door.tenants.resume"), click -> {
            if (open) {
                ConfirmDialogs.warn(
                        Words.of("door.tenants.suspend.title", called(tenant)),
                        Words.of("door.tenants.suspend.text"),
                        Words.of("door.tenants.suspend"),
                        () -> Told.outcome(tenancies.suspend(operator, tenant.id()), done -> changed()));
            } else {
                Told.outcome(tenancies.resume(operator, tenant.id()), done -> changed());
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(button.getText() + " " + called(tenant));
        return button;
    }

    private void changed() {
        changed(Words.of("saved"));
    }

    private void changed(String what) {
        refresh();
        Toasts.done(what);
    }
}
