package app.auditorium.records;

import app.auditorium.catalogue.Standards;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateIssuers;
import app.auditorium.decision.Certificates;
import app.auditorium.document.DocumentContent;
import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.Engagements;
import app.auditorium.engagement.StandardTerms;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.HeadedPress;
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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes files of records: what the portal holds as rows under one head, what was uploaded as it came. */
@Component
class RecordPress implements HeadedPress {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Press press;
    private final Certifications certifications;
    private final Standards standards;
    private final CertificateIssuers issuers;
    private final Certificates certificates;
    private final Engagements engagements;
    private final Clock clock;

    RecordPress(
            Press press,
            Certifications certifications,
            Standards standards,
            CertificateIssuers issuers,
            Certificates certificates,
            Engagements engagements,
            Clock clock) {
        this.press = press;
        this.certifications = certifications;
        this.standards = standards;
        this.issuers = issuers;
        this.certificates = certificates;
        this.engagements = engagements;
        this.clock = clock;
    }

    Subject subject(CertificationDetails certification, Locale locale) {
        return subject(List.of(certification), locale);
    }

    private Subject subject(List<CertificationDetails> of, Locale locale) {
        CertificationDetails first = of.getFirst();
        return subject(
                Texts.name(locale, first.organisation(), first.organisationZh()),
                of.stream().map(CertificationDetails::standard),
                of.stream().flatMap(one -> one.iafCodes().stream()),
                of.stream().map(CertificationDetails::id),
                of.stream().flatMap(one -> engagements.behind(one.id()).stream()),
                locale);
    }

    private Subject subject(EngagementDetails engagement, Locale locale) {
        List<StandardTerms> terms = engagement.terms();
        return subject(
                Texts.name(
                        locale,
                        engagement.row().organisation(),
                        engagement.row().organisationZh()),
                terms.stream().map(StandardTerms::standard),
                terms.stream().flatMap(one -> one.iafCodes().stream()),
                terms.stream().map(StandardTerms::certificationId).filter(Objects::nonNull),
                Stream.of(engagement),
                locale);
    }

    private Subject subject(
            String client,
            Stream<StandardId> of,
            Stream<String> iafCodes,
            Stream<UUID> certifications,
            Stream<EngagementDetails> engagements,
            Locale locale) {
        return new Subject(
                issuers.letterhead(locale),
                client,
                Texts.list(locale, of.map(id -> standards.byId(id).edition()).toList()),
                certifications
                        .flatMap(id -> certificates.of(id).stream())
                        .map(CertificateDetails::number)
                        .toList(),
                engagements
                        .map(engagement -> "EN-" + engagement.row().number())
                        .distinct()
                        .toList(),
                iafCodes.distinct().sorted().toList(),
                clock.instant(),
                locale);
    }

    @Override
    public byte[] onCertifications(Collection<UUID> certifications, Page page) {
        List<CertificationDetails> found = certifications.stream()
                .map(id -> this.certifications.details(id).orElseThrow())
                .toList();
        return print(subject(found, page.language()), page);
    }

    @Override
    public byte[] onEngagement(UUID engagement, Page page) {
        return print(subject(engagements.details(engagement).orElseThrow(), page.language()), page);
    }

    byte[] bytes(RecordFile file, Subject subject) {
        return switch (file.content()) {
            case Ready(var ending, var bytes) -> bytes.get();
            case Sheet(var asOf, var body) ->
                print(
                        subject,
                        new Page(
                                Texts.of(subject.locale(), "records.section." + file.section()),
                                file.title(),
                                asOf,
                                subject.locale(),
                                body.get()));
        };
    }

    /** Under the head that all records have: body, client, standard, numbers, what it is, and of which moment. */
    byte[] print(Subject subject, Page page) {
        return press.print(Paper.onLetterhead(
                subject.body(),
                page.title(),
                page.what() + " · " + subject.client(),
                page.language(),
                page.what().equals(page.title()) ? Markup.NOTHING : Prose.subheading(page.what()),
                Prose.facts(subject.head(page.asOf())),
                Markup.all(page.body())));
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
