package app.auditorium.engagement;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Receiver;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a client's notice into the body's files, as a copy of the row that the client lets it read. */
@Component
class ReceiveNotice implements Receiver<NoticeGiven> {

    private static final Logger log = LoggerFactory.getLogger(ReceiveNotice.class);

    private final NoticeTable notices;
    private final Post post;
    private final LinkedClients clients;

    ReceiveNotice(NoticeTable notices, Post post, LinkedClients clients) {
        this.notices = notices;
        this.post = post;
        this.clients = clients;
    }

    @Override
    public Class<NoticeGiven> event() {
        return NoticeGiven.class;
    }

    @Override
    public void receive(NoticeGiven event, UUID sender, @Nullable UUID causedBy) {
        NoticeRow told = notices.ofSender(event.notice(), sender).orElse(null);
        String client = told == null
                ? null
                : clients.named(told.organisationId(), sender).orElse(null);
        if (told == null || client == null) {
            log.warn("The notice {} of tenant {} is not taken", event.notice(), sender);
            return;
        }
        notices.write(told, sender, sender);
        notices.log(
                told.id(),
                "RECEIVED",
                told.facts().substring(0, Math.min(400, told.facts().length())),
                false,
                List.of(told.topic().rule()),
                told.toldBy());
        post.to(
                Set.of(Role.PLANNER, Role.ADMINISTRATOR),
                "mail.notice",
                "/notices/" + told.id(),
                client,
                Texts.of(Acting.current().locale(), "notice.topic." + told.topic()));
    }
}
