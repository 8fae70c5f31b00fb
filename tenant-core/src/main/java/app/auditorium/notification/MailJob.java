package app.auditorium.notification;

import app.auditorium.tenancy.BackgroundJobs;
import app.auditorium.tenancy.DatabaseRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits, again after growing pauses where the server refuses; without a server, mail is kept for the operator. */
@Component
class MailJob {

    private static final Logger log = LoggerFactory.getLogger(MailJob.class);
    private static final int ATTEMPTS = 10;

    private final DatabaseRole jobs;
    private final BackgroundJobs rounds;
    private final Optional<JavaMailSender> server;
    private final String from;

    MailJob(
            @Qualifier("jobs") DatabaseRole jobs,
            BackgroundJobs rounds,
            ObjectProvider<JavaMailSender> server,
            @Value("${auditorium.mail.from:auditorium@localhost}") String from) {
        this.jobs = jobs;
        this.rounds = rounds;
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.from = from;
    }

    private record Waiting(
            UUID id,
            String recipient,
            String subject,
            String body,
            int attempts,
            @Nullable String calendar) {}

    @Scheduled(fixedDelayString = "${auditorium.jobs.mail:2000}")
    void send() {
        rounds.run("mail", this::sendWaiting);
    }

    int sendWaiting() {
        int settled = 0;
        while (Boolean.TRUE.equals(jobs.call(this::next))) {
            settled++;
        }
        return settled;
    }

    private Boolean next(JdbcClient sql) {
        Optional<Waiting> waiting = sql.sql("""
                        select id, recipient, subject, body, attempts, calendar from mail
                        where state = 'WAITING' and next_attempt <= now()
                        order by next_attempt limit 1 for update skip locked""")
                .query((row, n) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6)))
                .optional();
        waiting.ifPresent(mail -> server.ifPresentOrElse(to -> send(sql, to, mail), () -> settle(sql, mail, "KEPT")));
        return waiting.isPresent();
    }

    private void send(JdbcClient sql, JavaMailSender to, Waiting mail) {
        try {
            if (mail.calendar == null) {
                to.send(plain(mail));
            } else {
                to.send(message -> invitation(message, mail, mail.calendar));
            }
            settle(sql, mail, "SENT");
        } catch (MailException refused) {
            log.warn("Mail {} could not be sent: {}", mail.id, refused.getMessage());
            sql.sql("""
                            update mail set attempts = attempts + 1, error = :error,
                                state = case when attempts + 1 >= :most then 'FAILED' else 'WAITING' end,
                                settled_at = case when attempts + 1 >= :most then now() end,
                                next_attempt = now() + least(power(2, attempts) * 10, 3600) * interval '1 second'
                            where id = :id""")
                    .param("error", String.valueOf(refused.getMessage()))
                    .param("most", ATTEMPTS)
                    .param("id", mail.id)
                    .update();
        }
    }

    private SimpleMailMessage plain(Waiting mail) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.recipient);
        message.setSubject(mail.subject);
        message.setText(mail.body);
        return message;
    }

    /** The entry goes along as a file that calendar programs open; its method says whether it is new, changed or called off. */
    private void invitation(MimeMessage message, Waiting mail, String calendar) throws MessagingException {
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(mail.recipient);
        parts.setSubject(mail.subject);
        parts.setText(mail.body);
        // a line of its own: a text in the entry may say the same
        String method = calendar.contains("\r\nMETHOD:CANCEL\r\n") ? "CANCEL" : "REQUEST";
        parts.addAttachment(
                "audit.ics",
                new ByteArrayResource(calendar.getBytes(StandardCharsets.UTF_8)),
                "text/calendar; charset=UTF-8; method=" + method);
    }

    /** What was sent is not kept readable: it may hold a link. */
    private static void settle(JdbcClient sql, Waiting mail, String state) {
        sql.sql("""
                        update mail set state = :state, settled_at = now(), attempts = attempts + 1, error = null,
                            body = case when :state = 'SENT' then '' else body end,
                            calendar = case when :state = 'SENT' then null else calendar end
                        where id = :id""").param("state", state).param("id", mail.id).update();
    }
}
