package app.auditorium.planning;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.audit.AuditDetails;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells auditors what colleagues ask of them, and what came of what they said. */
@Component
class AnswerLetters {

    private final Letters letters;
    private final Telling telling;
    private final JdbcClient sql;
    private final String page;

    AnswerLetters(
            Letters letters,
            Telling telling,
            DataSource app,
            @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.letters = letters;
        this.telling = telling;
        this.sql = JdbcClient.create(app);
        this.page = url.replaceAll("/+$", "") + "/my-visits";
    }

    /** To the colleague whom a swap names. */
    void ask(VisitAnswer answer) {
        if (answer.instead() != null) {
            to(answer.instead(), "mail.swap-asked", answer, answer.reason());
        }
    }

    /** To who proposed it, and to the planners, who have to decide now. */
    void said(VisitAnswer answer, boolean agreed, String reason) {
        String name = answer.insteadName() == null ? "" : answer.insteadName();
        to(answer.auditorId(), agreed ? "mail.swap-agreed" : "mail.swap-declined", answer, name, reason);
        letters.toMembers(
                Set.of(Role.PLANNER),
                agreed ? "mail.swap-agreed-planner" : "mail.swap-declined-planner",
                "/plans",
                answer.auditor(),
                name,
                client(answer),
                answer.start(),
                reason);
    }

    /** To the colleague who was to go instead, and to the planners where he had answered and they heard of it. */
    void withdrawn(VisitAnswer answer) {
        if (answer.instead() != null && (answer.isAsked() || answer.isAgreed())) {
            to(answer.instead(), "mail.swap-withdrawn", answer, answer.auditor());
        }
        if (answer.colleague() != null) {
            letters.toMembers(
                    Set.of(Role.PLANNER),
                    "mail.swap-withdrawn-planner",
                    "/plans",
                    answer.auditor(),
                    client(answer),
                    answer.start());
        }
    }

    void replaced(VisitAnswer answer, UUID by) {
        letter(answer.auditorId(), "mail.visit-replaced", answer, name(by))
                .ifPresent(letter -> send(letter, telling.takenOut(answer.auditId(), letter.recipient())));
        letter(by, "mail.visit-taken-over", answer, answer.auditor()).ifPresent(letter -> sendAhead(letter, answer));
    }

    /** To who could not go: he goes on the other days, or others do. */
    void moved(VisitAnswer answer, AuditDetails audit) {
        if (audit.team().stream().anyMatch(member -> member.auditorId().equals(answer.auditorId()))) {
            letter(answer.auditorId(), "mail.visit-moved", answer, audit.start(), audit.end())
                    .ifPresent(letter -> sendAhead(letter, answer));
        } else {
            List<String> others =
                    audit.team().stream().map(AuditDetails.Member::name).toList();
            letter(
                            answer.auditorId(),
                            "mail.visit-moved-without-you",
                            answer,
                            audit.start(),
                            audit.end(),
                            Texts.list(Acting.current().locale(), others))
                    .ifPresent(letter -> send(letter, telling.takenOut(answer.auditId(), letter.recipient())));
        }
    }

    private void sendAhead(Letter letter, VisitAnswer answer) {
        send(letter, telling.ahead(answer.auditId(), letter.recipient()));
    }

    private void send(Letter letter, Optional<String> entry) {
        entry.ifPresentOrElse(with -> letters.invitationFromTenant(letter, with), () -> letters.fromTenant(letter));
    }

    void kept(VisitAnswer answer, String reason) {
        to(answer.auditorId(), "mail.visit-kept", answer, reason);
    }

    /** {0} is the reader, {1} his page, {2} the body, {3} the client, {4} and {5} the days, {6} … what else there is to say. */
    private Optional<Letter> letter(UUID auditor, String key, VisitAnswer answer, Object... more) {
        Membership acting = Acting.current();
        return sql.sql("select name, email from auditor where tenant_id = current_tenant() and id = ?")
                .param(auditor)
                .query((row, n) -> Letter.to(
                        row.getString("email"),
                        acting.locale(),
                        key,
                        Stream.concat(
                                        Stream.of(
                                                row.getString("name"),
                                                page,
                                                acting.tenantName(acting.locale()),
                                                client(answer),
                                                answer.start(),
                                                answer.end()),
                                        Arrays.stream(more))
                                .toArray()))
                .optional();
    }

    private void to(UUID auditor, String key, VisitAnswer answer, Object... more) {
        letter(auditor, key, answer, more).ifPresent(letters::fromTenant);
    }

    private static String client(VisitAnswer answer) {
        return Texts.name(Acting.current().locale(), answer.organisation(), answer.organisationZh());
    }

    private String name(UUID auditor) {
        return sql.sql("select name from auditor where tenant_id = current_tenant() and id = ?")
                .param(auditor)
                .query(String.class)
                .single();
    }
}
