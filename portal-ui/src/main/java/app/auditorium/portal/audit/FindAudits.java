package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.Findable;
import app.auditorium.portal.Sign;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Audits by their client, the newest first, for the search-or-go box. */
@Component
@Order(30)
class FindAudits implements Findable {

    private final AuditCalendar calendar;

    FindAudits(AuditCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public List<Hit> find(String text, int most) {
        var named = new AuditFilter(null, null, List.of(), List.of(), List.of(), List.of(), null, null, text);
        return calendar.list(named.notCancelled(), new PageRequest(0, most, "-start")).items().stream()
                .map(row -> new Hit(
                        Sign.CLIPBOARD_CHECK,
                        AuditWords.client(row.organisation(), row.organisationZh()),
                        AuditWords.type(row.type()) + " · " + AuditWords.days(row.start(), row.end()),
                        AuditLinks.audit(row.id())))
                .toList();
    }
}
