package app.auditorium.portal.auditor;

import app.auditorium.auditor.AccreditationScope;
import app.auditorium.auditor.ScopeChanges;
import app.auditorium.auditor.ScopeDetails;
import app.auditorium.auditor.ScopeItem;
import app.auditorium.catalogue.ToshmsBodies;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Destination;
import app.auditorium.portal.HistoryList;
import app.auditorium.portal.Merged;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;

/** The accreditation scope: sectors by standards, changed in place and saved as a whole. */
@Route("scope")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.scope", sign = Sign.SHIELD_CHECK, order = 20, group = Destination.Group.MANAGE)
class ScopeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccreditationScope scope;
    private final transient Histories histories;
    private final transient ToshmsBodies toshms;
    private final transient Names names;
    private final transient Clock clock;
    private final ProblemSummary problems = new ProblemSummary();
    private final Div content = new Div();
    private final PageHeader header = new PageHeader(Words.of("nav.scope"));
    private ScopeDetails read = new ScopeDetails(List.of(), 0);
    private long opened;

    ScopeView(AccreditationScope scope, Histories histories, ToshmsBodies toshms, Names names, Clock clock) {
        this.scope = scope;
        this.histories = histories;
        this.toshms = toshms;
        this.names = names;
        this.clock = clock;
        addClassName("page");
        add(header, problems, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(scope.read());
    }

    private void show(ScopeDetails details) {
        read = details;
        opened = histories.end(Acting.current().tenantId());
        problems.clear();
        content.removeAll();
        header.summary(Words.of(
                "scope.summary",
                details.items().size(),
                details.items().stream().map(ScopeItem::standard).distinct().count()));
        header.actions();
        if (Rights.writesScope()) {
            Button edit = new Button(Words.of("scope.edit"), Sign.PENCIL.icon(), click -> edit());
            edit.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(edit);
        }
        if (details.items().isEmpty()) {
            content.add(new Callout(Tone.AMBER, new Span(Words.of("scope.empty"))));
        }
        content.addClassName("stack");
        content.add(
                new Panel(new ScopeMatrix(details.items(), Rights.today(clock), names, false)), new ToshmsList(toshms));
    }

    private void edit() {
        ScopeMatrix matrix = new ScopeMatrix(read.items(), Rights.today(clock), names, true);
        content.removeAll();
        content.add(matrix.stamp(), new Panel(matrix));
        Button save = new Button(Words.of("action.save"), click -> ask(matrix));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        header.actions(new Button(Words.of("action.cancel"), click -> show(scope.read())), save);
        header.summary(Words.of("scope.edit.summary"));
    }

    private void ask(ScopeMatrix matrix) {
        List<ScopeItem> wanted = matrix.items();
        long added =
                wanted.stream().filter(item -> !read.items().contains(item)).count();
        long removed =
                read.items().stream().filter(item -> !wanted.contains(item)).count();
        if (added == 0 && removed == 0) {
            show(read);
            return;
        }
        ConfirmDialogs.ask(
                Words.of("scope.confirm"),
                Words.of("scope.confirm.text", added, removed),
                Words.of("action.save"),
                () -> save(read, wanted));
    }

    private void save(ScopeDetails known, List<ScopeItem> wanted) {
        switch (scope.replace(new ScopeChanges(known.version(), wanted))) {
            case Outcome.Done<ScopeDetails>(var details) -> {
                Toasts.done(Words.of("saved"));
                show(details);
            }
            case Outcome.Refused<ScopeDetails>(var refused) -> problems.show(refused);
            case Outcome.Stale<ScopeDetails> stale -> {
                ScopeDetails now = scope.read();
                new ChangedMeanwhile(
                                stale,
                                HistoryList.since(histories, Acting.current().tenantId(), opened),
                                () -> save(now, Merged.of(known.items(), wanted, now.items())),
                                () -> show(scope.read()))
                        .open();
            }
            case Outcome.NotThere<ScopeDetails> gone -> Toasts.refused(Words.of("gone.title"));
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.scope");
    }
}
