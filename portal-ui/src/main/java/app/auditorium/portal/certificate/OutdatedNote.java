package app.auditorium.portal.certificate;

import app.auditorium.decision.CertificateWording;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.stream.Stream;

/** Says that the saved words are older than the scope as it was decided, and what they were. */
class OutdatedNote extends Callout {

    OutdatedNote(CertificateWording old) {
        super(
                Tone.AMBER,
                Stream.concat(
                                Stream.of(new Paragraph(Words.of("certificates.outdated"))),
                                Stream.of(old.scopeZh(), old.scopeEn())
                                        .filter(Objects::nonNull)
                                        .map(words -> new Paragraph(Words.of("certificates.outdated.before", words))))
                        .toArray(Paragraph[]::new));
    }
}
