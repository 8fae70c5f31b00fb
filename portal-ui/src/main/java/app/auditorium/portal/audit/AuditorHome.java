package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Declarations;
import app.auditorium.audit.OpenDeclaration;
import app.auditorium.audit.Workloads;
import app.auditorium.finding.FindingTallies;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For those who audit: their own audits, and what each of them asks for next. */
@Component
@Order(20)
class AuditorHome implements HomePart {

    private static final int SHOWN = 50;

    private final AuditCalendar calendar;
    private final Workloads workloads;
    private final FindingTallies findings;
    private final Declarations declarations;

    AuditorHome(AuditCalendar calendar, Workloads workloads, FindingTallies findings, Declarations declarations) {
        this.calendar = calendar;
        this.workloads = workloads;
        this.findings = findings;
        this.declarations = declarations;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.acts(Role.LEAD_AUDITOR, Role.AUDITOR, Role.TECHNICAL_EXPERT);
    }

    @Override
    public void fill(Home home) {
        workloads.me().ifPresentOrElse(me -> fill(home, me), () -> {
            home.title(Words.of("home.page"), home.today().toString());
            home.main(new Panel(new EmptyState(
                    Sign.USER_CHECK, Words.of("home.auditor.none.title"), Words.of("home.auditor.none.text"))));
        });
    }

    private void fill(Home home, UUID me) {
        Workloads.Tally tally = workloads.tallyOf(me, home.today());
        FindingTallies.Tally mine = findings.tallyOf(me);
        var open = calendar.list(
                new AuditFilter(
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Arrays.stream(AuditState.values())
                                .filter(state -> state.isBeforeStart() || !state.isFinished())
                                .filter(state -> state != AuditState.CANCELLED)
                                .toList(),
                        List.of(me),
                        null,
                        null,
                        null),
                PageRequest.first(SHOWN));
        home.title(Words.of("home.page"), Words.of("home.auditor.summary", home.today(), open.total()));
        home.tile(new StatTile(
                        Words.of("home.auditor.running"),
                        String.valueOf(tally.running()),
                        tally.unclosed() > 0
                                ? new Tag(Tone.RED, Sign.ALERT, Words.of("home.auditor.unclosed", tally.unclosed()))
                                : new Span(Words.of("home.auditor.running.note")))
                .leadingTo("audits?state=IN_PROGRESS&auditor=" + me));
        home.tile(new StatTile(
                        Words.of("home.auditor.plans"),
                        String.valueOf(tally.confirmed()),
                        Words.of("home.auditor.plans.note"))
                .leadingTo("audits?state=CONFIRMED&auditor=" + me));
        home.tile(new StatTile(
                        Words.of("home.auditor.drafts"),
                        String.valueOf(mine.drafts()),
                        Words.of("home.auditor.drafts.note"))
                .leadingTo("findings?draft=true"));
        home.tile(new StatTile(
                        Words.of("home.auditor.answers"),
                        String.valueOf(mine.answered()),
                        Words.of("home.auditor.answers.note"))
                .leadingTo("findings?state=RESPONDED"));
        List<OpenDeclaration> owed = declarations.owed();
        if (!owed.isEmpty()) {
            home.main(OwedDeclarations.mine(
                    declarations, owed, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
        home.main(new Panel(
                        Words.of("home.auditor.list"), new AuditLines(open.items(), Words.of("home.auditor.list.none")))
                .actions(AuditLinks.link("audits?when=coming&auditor=" + me, Words.of("home.next.all", open.total()))));
    }
}
