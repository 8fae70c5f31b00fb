package app.auditorium.finding;

import app.auditorium.kernel.PageRequest;
import app.auditorium.tenancy.Receiver;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the client's administrators that an audit's findings were issued: one letter for all of them. */
@Component
class TellIssued implements Receiver<FindingsIssued> {

    private final FindingsAboutUs aboutUs;
    private final Readers readers;

    TellIssued(FindingsAboutUs aboutUs, Readers readers) {
        this.aboutUs = aboutUs;
        this.readers = readers;
    }

    @Override
    public Class<FindingsIssued> event() {
        return FindingsIssued.class;
    }

    @Override
    public void receive(FindingsIssued event, UUID sender, @Nullable UUID causedBy) {
        List<FindingDetails> all = aboutUs.list(FindingFilter.ofAudit(event.auditId()), PageRequest.first(200))
                .items();
        if (all.isEmpty()) {
            return;
        }
        LocalDate due = all.stream()
                .map(FindingDetails::answerDue)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        readers.write((reader, url) -> reader.letter(
                due == null ? "mail.findings-issued.none" : "mail.findings-issued",
                reader.name(),
                Objects.requireNonNullElse(all.getFirst().tenant(), "Auditorium"),
                all.size(),
                due == null ? "" : due.toString(),
                url + "/findings"));
    }
}
