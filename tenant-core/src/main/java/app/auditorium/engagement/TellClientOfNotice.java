package app.auditorium.engagement;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Receiver;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the client's administrators what the body does about their notice. */
@Component
class TellClientOfNotice implements Receiver<NoticeHandled> {

    private final NoticeTable notices;
    private final Post post;

    TellClientOfNotice(NoticeTable notices, Post post) {
        this.notices = notices;
        this.post = post;
    }

    @Override
    public Class<NoticeHandled> event() {
        return NoticeHandled.class;
    }

    @Override
    public void receive(NoticeHandled event, UUID sender, @Nullable UUID causedBy) {
        notices.aboutClient().stream()
                .filter(notice -> notice.id().equals(event.notice()))
                .findFirst()
                .ifPresent(notice -> post.to(
                        Set.of(Role.ADMINISTRATOR),
                        "mail.notice-handled",
                        "/our-notices/" + notice.id(),
                        Texts.name(Acting.current().locale(), notice.organisation(), notice.organisationZh())));
    }
}
