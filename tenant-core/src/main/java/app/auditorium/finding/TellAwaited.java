package app.auditorium.finding;

import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.Receiver;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminds the client's administrators of the findings that they have not answered yet. */
@Component
class TellAwaited implements Receiver<AnswersAwaited> {

    private final FindingsAboutUs aboutUs;
    private final Readers readers;

    TellAwaited(FindingsAboutUs aboutUs, Readers readers) {
        this.aboutUs = aboutUs;
        this.readers = readers;
    }

    @Override
    public Class<AnswersAwaited> event() {
        return AnswersAwaited.class;
    }

    @Override
    public void receive(AnswersAwaited event, UUID sender, @Nullable UUID causedBy) {
        var filter = new FindingFilter(
                event.auditId(),
                null,
                null,
                null,
                null,
                Set.of(Grade.MAJOR, Grade.MINOR),
                Set.of(FindingState.OPEN),
                null,
                null,
                null);
        List<FindingDetails> open = aboutUs.list(filter, PageRequest.first(200)).items();
        if (open.isEmpty()) {
            return;
        }
        LocalDate due = open.stream()
                .map(FindingDetails::answerDue)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        readers.write((reader, url) -> reader.letter(
                "mail.answers-awaited",
                reader.name(),
                Objects.requireNonNullElse(open.getFirst().tenant(), "Auditorium"),
                open.size(),
                due == null ? "" : due.toString(),
                url + "/findings?state=OPEN"));
    }
}
