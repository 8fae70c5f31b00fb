package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Workloads;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For technical reviewers: what was handed to them, the most urgent first. */
@Component
@Order(30)
class ReviewHome implements HomePart {

    private static final int SHOWN = 20;

    private final AuditCalendar calendar;
    private final Workloads workloads;

    ReviewHome(AuditCalendar calendar, Workloads workloads) {
        this.calendar = calendar;
        this.workloads = workloads;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.acts(Role.TECHNICAL_REVIEWER);
    }

    @Override
    public void fill(Home home) {
        Workloads.Tally tally = workloads.tally(home.today());
        home.title(Words.of("home.page"), Words.of("home.review.summary", home.today(), tally.reported()));
        home.tile(new StatTile(Words.of("home.review"), String.valueOf(tally.reported()), Words.of("home.review.note"))
                .leadingTo("audits?state=REPORTED&sort=end"));
        home.main(new Panel(
                        Words.of("home.review.list"),
                        new AuditLines(
                                calendar.list(
                                                new AuditFilter(
                                                        null,
                                                        null,
                                                        List.of(),
                                                        List.of(),
                                                        List.of(AuditState.REPORTED),
                                                        List.of(),
                                                        null,
                                                        null,
                                                        null),
                                                new PageRequest(0, SHOWN, "end"))
                                        .items(),
                                Words.of("home.review.none")))
                .actions(AuditLinks.link(
                        "audits?state=REPORTED&sort=end", Words.of("home.next.all", tally.reported()))));
    }
}
