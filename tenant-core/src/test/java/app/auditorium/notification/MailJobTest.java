package app.auditorium.notification;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.access.Letters.Letter;
import app.auditorium.access.NotTheOperator;
import app.auditorium.access.Provisioning;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.notification.Mails.MailRow;
import app.auditorium.notification.Mails.State;
import app.auditorium.tenancy.BackgroundJobs;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@CoreTest
class MailJobTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    @Autowired
    @Qualifier("jobs") private DatabaseRole jobs;

    @Autowired
    private BackgroundJobs rounds;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private Mails mails;

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private Tenants tenants;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    private Membership administrator = null;

    @BeforeEach
    void anAdministrator() {
        administrator = tenants.clientCompany(Role.ADMINISTRATOR);
        job(null).sendWaiting();
    }

    @Test
    void mailGoesToTheServerInTheLanguageOfTheReader() throws Exception {
        write(Locale.TRADITIONAL_CHINESE);

        job(sender(SERVER.getSmtp().getPort())).sendWaiting();

        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("重設 Auditorium 密碼");
        assertThat(received[0].getContent().toString()).contains("林美華").contains("https://example.test/password/1");
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(kept().body()).isEmpty();
    }

    @Test
    void anInvitationGoesWithItsEntryForTheCalendar() throws Exception {
        Tenants.as(
                administrator,
                () -> transaction.execute(status -> {
                    outbox.invitationFromTenant(
                            Letter.to("lin@example.test", Locale.ENGLISH, "mail.reset", "Lin", "https://example.test"),
                            "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:METHOD:CANCEL\r\nEND:VCALENDAR\r\n");
                    return true;
                }));

        job(sender(SERVER.getSmtp().getPort())).sendWaiting();

        var parts = (jakarta.mail.internet.MimeMultipart) SERVER.getReceivedMessages()[0].getContent();
        var entry = parts.getBodyPart(parts.getCount() - 1);
        assertThat(entry.getContentType()).contains("text/calendar").contains("REQUEST");
        assertThat(entry.getFileName()).isEqualTo("audit.ics");
    }

    @Test
    void withoutAServerMailIsKeptForTheOperator() {
        write(Locale.ENGLISH);

        job(null).sendWaiting();

        assertThat(only().state()).isEqualTo(State.KEPT);
        assertThat(only().subject()).isEqualTo("A new password for Auditorium");
        assertThat(kept().body()).contains("https://example.test/password/1");
    }

    @Test
    void aServerThatRefusesIsTriedAgainLater() {
        write(Locale.ENGLISH);

        job(sender(1)).sendWaiting();

        assertThat(only().state()).isEqualTo(State.WAITING);
        assertThat(only().error()).isNotBlank();
        assertThat(job(sender(1)).sendWaiting()).isZero();
    }

    @Test
    void afterTheTenthTimeItHasFailed() {
        write(Locale.ENGLISH);
        jobs.run(sql -> sql.sql("update mail set attempts = 9 where tenant_id = ?")
                .param(administrator.tenantId())
                .update());

        job(sender(1)).sendWaiting();

        assertThat(only().state()).isEqualTo(State.FAILED);
    }

    @Test
    void theTextsAreForTheOperatorAlone() {
        UUID person = Objects.requireNonNull(administrator.personId());
        assertThatThrownBy(() -> mails.all(person, PageRequest.first(5))).isInstanceOf(NotTheOperator.class);
        Membership contributor = tenants.colleague(administrator, null, Role.CONTRIBUTOR);
        assertThatThrownBy(() -> as(contributor, () -> mails.ofTenant(PageRequest.first(5))))
                .isInstanceOf(NotYourRole.class);
    }

    private void write(Locale locale) {
        outbox.fromDoor(
                administrator.tenantId(),
                Letter.to("lin@example.test", locale, "mail.reset", "林美華", "https://example.test/password/1"));
    }

    private MailRow only() {
        var own = as(administrator, () -> mails.ofTenant(PageRequest.first(5))).items();
        assertThat(own).hasSize(1);
        return own.getFirst();
    }

    private Mails.KeptMail kept() {
        UUID operator = provisioning.createPerson(
                UUID.randomUUID() + "@example.test", "Operator", Locale.ENGLISH, "a long password");
        provisioning.makeOperator(operator);
        return mails.all(operator, PageRequest.first(200)).items().stream()
                .filter(mail -> mail.mail().id().equals(only().id()))
                .findFirst()
                .orElseThrow();
    }

    private MailJob job(JavaMailSender server) {
        var beans = new StaticListableBeanFactory();
        if (server != null) {
            beans.addBean("server", server);
        }
        return new MailJob(jobs, rounds, beans.getBeanProvider(JavaMailSender.class), "auditorium@example.test");
    }

    private static JavaMailSender sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }
}
