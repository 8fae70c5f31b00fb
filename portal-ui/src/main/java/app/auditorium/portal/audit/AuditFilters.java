package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditState;
import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.DateRange;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Choices;
import app.auditorium.portal.FilterBar;
import app.auditorium.portal.Words;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;

/** By what audits are filtered, in the list and in the calendar. */
final class AuditFilters {

    private static final String COMING = "coming";

    static final QueryParameters COMING_ONLY = QueryParameters.of("when", COMING);

    private AuditFilters() {}

    /** Past and coming audits, for lists without an axis of time of their own. */
    static FilterBar when(FilterBar filters) {
        return filters.choice(
                "when",
                Words.of("audits.filter.when"),
                List.of(
                        new Choice(COMING, Words.of("audits.when.coming")),
                        new Choice("past", Words.of("audits.when.past"))));
    }

    static FilterBar what(FilterBar filters, Sectors sectors, AuditCalendar calendar, LocalDate today) {
        return filters.choice("iaf", Words.of("audits.filter.iaf"), Choices.sectors(sectors))
                .choice("type", Words.of("audits.filter.type"), AuditWords.types())
                .choice("state", Words.of("audits.filter.state"), AuditWords.states())
                .choice(
                        "auditor",
                        Words.of("audits.filter.auditor"),
                        calendar.loads(new DateRange(today, today)).stream()
                                .map(load -> new Choice(load.auditorId().toString(), load.name()))
                                .toList())
                .only("client", Words.of("audits.filter.client"));
    }

    static AuditFilter of(FilterBar filters, LocalDate today) {
        List<String> when = filters.values("when");
        boolean one = when.size() == 1;
        return new AuditFilter(
                one && when.contains(COMING) ? today : null,
                one && !when.contains(COMING) ? today.minusDays(1) : null,
                filters.values("iaf"),
                filters.values("type", AuditType.class),
                filters.values("state", AuditState.class),
                filters.ids("auditor"),
                filters.ids("client").stream().findFirst().orElse(null),
                null,
                filters.value("q").orElse(null));
    }
}
