package app.auditorium.audit;

import app.auditorium.access.Letters;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Receiver;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the client's administrators what days and team are proposed, as long as they wait for its answer. */
@Component
class TellProposed implements Receiver<TeamProposed> {

    private final AuditsAboutUs audits;
    private final Letters letters;

    TellProposed(AuditsAboutUs audits, Letters letters) {
        this.audits = audits;
        this.letters = letters;
    }

    @Override
    public Class<TeamProposed> event() {
        return TeamProposed.class;
    }

    @Override
    public void receive(TeamProposed event, UUID sender, @Nullable UUID causedBy) {
        Locale locale = Acting.current().locale();
        audits.details(event.auditId())
                .filter(audit -> audit.bodyId().equals(sender) && audit.state() == AuditState.TEAM_PROPOSED)
                .ifPresent(audit -> letters.toMembers(
                        Set.of(Role.ADMINISTRATOR),
                        "mail.team-proposed",
                        "/",
                        Objects.requireNonNullElse(
                                Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                                        ? audit.body()
                                        : audit.bodyZh(),
                                ""),
                        Texts.of(locale, "audit-type." + audit.type()),
                        audit.standard().name().replace('_', ' '),
                        audit.start().toString(),
                        audit.end().toString(),
                        String.join("、", audit.team())));
    }
}
