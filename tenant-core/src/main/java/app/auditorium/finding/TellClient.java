package app.auditorium.finding;

import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Receiver;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the client's administrators that a finding was released, as the client, if it is still there to be read. */
@Component
class TellClient implements Receiver<FindingReleased> {

    private final FindingsAboutUs aboutUs;
    private final Standards standards;
    private final Readers readers;

    TellClient(FindingsAboutUs aboutUs, Standards standards, Readers readers) {
        this.aboutUs = aboutUs;
        this.standards = standards;
        this.readers = readers;
    }

    @Override
    public Class<FindingReleased> event() {
        return FindingReleased.class;
    }

    @Override
    public void receive(FindingReleased event, UUID sender, @Nullable UUID causedBy) {
        aboutUs.find(event.findingId())
                .ifPresent(finding -> readers.write((reader, url) -> reader.letter(
                        "mail.finding-released",
                        reader.name(),
                        Objects.requireNonNullElse(finding.tenant(), "Auditorium"),
                        standards.byId(finding.standard()).code(),
                        Texts.of(reader.locale(), "grade." + finding.grade() + ".long"),
                        url + "/findings/" + finding.id())));
    }
}
