package app.auditorium.records;

import app.auditorium.catalogue.Standards;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateIssuers;
import app.auditorium.decision.Certificates;
import app.auditorium.document.DocumentContent;
import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.engagement.Engagements;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Paper;
import app.auditorium.paper.Press;
import app.auditorium.paper.Prose;
import app.auditorium.paper.RecordsSource.Ready;
import app.auditorium.paper.RecordsSource.RecordFile;
import app.auditorium.paper.RecordsSource.Section;
import app.auditorium.paper.RecordsSource.Sheet;
import app.auditorium.tenancy.Acting;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes files of records: what the portal holds as rows under one head, what was uploaded as it came. */
@Component
class RecordPress {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Press press;
    private final Standards standards;
    private final CertificateIssuers issuers;
    private final Certificates certificates;
    private final Engagements engagements;
    private final Clock clock;

    RecordPress(
            Press press,
            Standards standards,
            CertificateIssuers issuers,
            Certificates certificates,
            Engagements engagements,
            Clock clock) {
        this.press = press;
        this.standards = standards;
        this.issuers = issuers;
        this.certificates = certificates;
        this.engagements = engagements;
        this.clock = clock;
    }

    Subject subject(CertificationDetails certification, Locale locale) {
        return new Subject(
                issuers.letterhead(locale),
                Texts.name(locale, certification.organisation(), certification.organisationZh()),
                standards.byId(certification.standard()).edition(),
                certificates.of(certification.id()).stream()
                        .map(CertificateDetails::number)
                        .toList(),
                engagements.behind(certification.id()).stream()
                        .map(engagement -> "EN-" + engagement.row().number())
                        .toList(),
                certification.iafCodes(),
                clock.instant(),
                locale);
    }

    byte[] bytes(RecordFile file, Subject subject) {
        return switch (file.content()) {
            case Ready(var ending, var bytes) -> bytes.get();
            case Sheet(var asOf, var body) ->
                print(
                        subject,
                        Texts.of(subject.locale(), "records.section." + file.section()),
                        file.title(),
                        asOf,
                        Markup.all(body.get()));
        };
    }

    /** Under the head that all records have: body, client, standard, numbers, what it is, and of which moment. */
    byte[] print(Subject subject, String title, String what, @Nullable Instant asOf, Markup body) {
        return press.print(Paper.onLetterhead(
                subject.body(),
                title,
                what + " · " + subject.client(),
                subject.locale(),
                what.equals(title) ? Markup.NOTHING : Prose.subheading(what),
                Prose.facts(subject.head(asOf)),
                body));
    }

    /** A document as it was uploaded. */
    static RecordFile uploaded(Documents documents, Section section, String title, DocumentRow document) {
        return new RecordFile(
                section,
                title + " · " + document.name(),
                new Ready(
                        "",
                        () -> documents
                                .content(document.id())
                                .map(DocumentContent::content)
                                .orElseThrow()));
    }

    /** Day and time where the body is. */
    static String moment(Instant at) {
        return MINUTE.format(at.atZone(Acting.current().zone()));
    }
}
