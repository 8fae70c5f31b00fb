package app.auditorium.finding;

import app.auditorium.tenancy.Receiver;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the client's administrators what the body did with a finding: accepted, sent back, verified. */
@Component
class TellReviewed implements Receiver<AnswerReviewed> {

    private final FindingsAboutUs aboutUs;
    private final FindingEvents events;
    private final Readers readers;

    TellReviewed(FindingsAboutUs aboutUs, FindingEvents events, Readers readers) {
        this.aboutUs = aboutUs;
        this.events = events;
        this.readers = readers;
    }

    @Override
    public Class<AnswerReviewed> event() {
        return AnswerReviewed.class;
    }

    @Override
    public void receive(AnswerReviewed event, UUID sender, @Nullable UUID causedBy) {
        aboutUs.find(event.findingId())
                .ifPresent(finding -> readers.write((reader, url) -> reader.letter(
                        "mail.finding-reviewed." + event.step(),
                        reader.name(),
                        Objects.requireNonNullElse(finding.tenant(), "Auditorium"),
                        Objects.requireNonNullElse(finding.clause(), ""),
                        reason(finding, event.step()),
                        url + "/findings/" + finding.id())));
    }

    private String reason(FindingDetails finding, FindingStep step) {
        List<FindingEvents.Event> all = events.of(finding).stream()
                .filter(one -> one.step().equals(step.name()))
                .toList();
        return all.isEmpty() ? "" : Objects.requireNonNullElse(all.getLast().reason(), "");
    }
}
