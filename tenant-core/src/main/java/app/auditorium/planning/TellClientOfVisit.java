package app.auditorium.planning;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.audit.AuditsAboutUs;
import app.auditorium.audit.AuditsAboutUs.AboutUs;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Receiver;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes to a client company's administrators, as the company, what there is to know of an audit, with the entry for their calendars. */
@Component
class TellClientOfVisit implements Receiver<VisitTold> {

    private final AuditsAboutUs audits;
    private final CalendarEntries entries;
    private final Letters letters;
    private final String organiser;

    TellClientOfVisit(
            AuditsAboutUs audits,
            CalendarEntries entries,
            Letters letters,
            @Value("${auditorium.mail.from:auditorium@localhost}") String organiser) {
        this.audits = audits;
        this.entries = entries;
        this.letters = letters;
        this.organiser = organiser;
    }

    @Override
    public Class<VisitTold> event() {
        return VisitTold.class;
    }

    @Override
    public void receive(VisitTold event, UUID sender, @Nullable UUID causedBy) {
        AboutUs audit = audits.details(event.auditId())
                .filter(found -> found.bodyId().equals(sender) && event.news().holdsIn(found.state()))
                .orElse(null);
        if (audit == null) {
            return;
        }
        if (event.news() == VisitTold.News.AWAITED) {
            letters(event, audit).forEach(letters::fromTenant);
            return;
        }
        entries.aboutUs(audit.id())
                .ifPresent(entry -> letters(event, audit)
                        .forEach(letter -> letters.invitationFromTenant(
                                letter, CalendarText.invitation(entry, organiser, letter.recipient()))));
    }

    private List<Letter> letters(VisitTold event, AboutUs audit) {
        Locale locale = Acting.current().locale();
        return letters.forMembers(
                Set.of(Role.ADMINISTRATOR),
                "mail.our-visit." + event.news(),
                "/",
                Texts.name(locale, Objects.requireNonNullElse(audit.body(), "Auditorium"), audit.bodyZh()),
                Texts.of(locale, "audit-type." + audit.type()),
                audit.standard().name().replace('_', ' '),
                DateRange.shown(audit.start(), audit.end()),
                Texts.list(locale, audit.team()),
                audit.answerBy() == null ? "" : audit.answerBy(),
                Telling.silence(locale, audit.answerBy(), audit.silenceConfirms()));
    }
}
