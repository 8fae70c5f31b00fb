package app.auditorium.engagement;

import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what a client company submitted into the body's engagement, as a copy of the row that the client lets it read. */
@Component
class ReceiveApplication implements Receiver<ApplicationSubmitted> {

    private static final Logger log = LoggerFactory.getLogger(ReceiveApplication.class);

    private final Moves moves;
    private final Intake intake;
    private final ApplicationTable applications;
    private final Post post;
    private final LinkedClients clients;

    ReceiveApplication(Moves moves, Intake intake, ApplicationTable applications, Post post, LinkedClients clients) {
        this.moves = moves;
        this.intake = intake;
        this.applications = applications;
        this.post = post;
        this.clients = clients;
    }

    @Override
    public Class<ApplicationSubmitted> event() {
        return ApplicationSubmitted.class;
    }

    @Override
    public void receive(ApplicationSubmitted event, UUID sender, @Nullable UUID causedBy) {
        Engagement engagement = moves.find(event.engagement())
                .orElseThrow(() -> new IllegalStateException("Its enquiry has not come in yet"));
        ApplicationVersion version =
                applications.sharedVersion(event.version(), sender).orElse(null);
        if (version == null
                || !moves.isOf(engagement, sender)
                || moves.against(engagement, Intake.stepIn(engagement)).isPresent()) {
            log.warn("Version {} of tenant {} is not taken", event.version(), sender);
            return;
        }
        applications.keep(version, sender);
        boolean answers = engagement.state() == EngagementState.INFO_REQUESTED;
        intake.take(
                engagement,
                version,
                Cause.of(sender, version.person(), version.answer(), "application " + version.number()));
        post.toBody(
                answers ? "mail.application-answered" : "mail.application-submitted",
                engagement.id(),
                clients.named(engagement.organisationId(), sender).orElseThrow());
    }
}
