package app.auditorium.decision;

import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.County;
import app.auditorium.catalogue.Sector;
import app.auditorium.catalogue.Sectors;
import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.Lives;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.Organisations;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Deliveries;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes revisions of certificates: what they say is put together once and kept. Part of the transaction of the decision. */
@Component
class CertificateWriting {

    private final CertificateTable table;
    private final CertificateNumbers numbers;
    private final CertificateIssuers issuers;
    private final CertificateWordings wordings;
    private final Certifications certifications;
    private final Lives lives;
    private final Organisations organisations;
    private final Standards standards;
    private final Sectors sectors;
    private final Counties counties;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;

    CertificateWriting(
            CertificateTable table,
            CertificateNumbers numbers,
            CertificateIssuers issuers,
            CertificateWordings wordings,
            Certifications certifications,
            Lives lives,
            Organisations organisations,
            Standards standards,
            Sectors sectors,
            Counties counties,
            Deliveries deliveries,
            ApplicationEventPublisher events) {
        this.table = table;
        this.numbers = numbers;
        this.issuers = issuers;
        this.wordings = wordings;
        this.certifications = certifications;
        this.lives = lives;
        this.organisations = organisations;
        this.standards = standards;
        this.sectors = sectors;
        this.counties = counties;
        this.deliveries = deliveries;
        this.events = events;
    }

    /**
     * Why a revision is written.
     *
     * @param reason kind of the decision, CORRECTION or ON_RECORD
     * @param printed at once by the job; else with the first download
     */
    record Occasion(
            String reason,
            LocalDate on,
            @Nullable UUID decision,
            @Nullable String note,
            boolean printed) {}

    /** Another revision of every certificate of a certification, or the first; nothing while it has never been granted. */
    void write(UUID id, Occasion occasion) {
        CertificationDetails certification = certifications.details(id).orElseThrow();
        CertificateContent.Dates dates = lives.of(id)
                .flatMap(history -> CertificateDates.of(history, occasion.on, occasion.reason))
                .orElse(null);
        if (dates == null) {
            return;
        }
        certifications.settleSites(id);
        CertificateIssuer issuer = issuers.current();
        Map<StandardId, CertificateTable.OnFile> certificates = new LinkedHashMap<>();
        for (StandardId standard : standardsOf(certification.standard())) {
            certificates.put(
                    standard,
                    table.find(id, standard)
                            .orElseGet(() -> table.add(
                                    id,
                                    certification.organisationId(),
                                    standard,
                                    numbers.next(issuer.numberPattern(), standard, dates.revisedOn()))));
        }
        certificates.forEach((standard, certificate) -> {
            String paired = certificates.values().stream()
                    .filter(other -> other != certificate)
                    .map(CertificateTable.OnFile::number)
                    .findFirst()
                    .orElse(null);
            add(
                    certification,
                    certificate,
                    content(certification, standard, certificate, paired, issuer, dates),
                    occasion);
        });
    }

    private void add(
            CertificationDetails certification,
            CertificateTable.OnFile certificate,
            CertificateContent content,
            Occasion occasion) {
        UUID revision = table.addRevision(certificate.id(), content, occasion.decision, occasion.note);
        events.publishEvent(new CertificateIssued(certificate.id(), certification.id(), revision));
        if (occasion.printed) {
            deliveries.send(new CertificateToPrint(revision, Acting.current().tenantId()));
        }
    }

    /** One audit, two certificates for TOSHMS (C-38, D.2). */
    private static List<StandardId> standardsOf(StandardId standard) {
        return standard == StandardId.TOSHMS ? List.of(StandardId.TOSHMS, StandardId.ISO_45001) : List.of(standard);
    }

    private CertificateContent content(
            CertificationDetails certification,
            StandardId standard,
            CertificateTable.OnFile certificate,
            @Nullable String paired,
            CertificateIssuer issuer,
            CertificateContent.Dates dates) {
        OrganisationDetails client =
                organisations.details(certification.organisationId()).orThrow();
        CertificateWording wording = wordings.of(certification.id()).orElseThrow();
        List<CertificateContent.Place> places = places(certification.id(), wording);
        return new CertificateContent(
                certificate.number(),
                certificate.revisions() + 1,
                certificate.publicId(),
                paired,
                new CertificateContent.Issuer(
                        issuer.name(),
                        issuer.nameZh(),
                        issuer.address(),
                        issuer.addressZh(),
                        issuer.accreditation(),
                        issuer.accreditationZh(),
                        issuer.signatory(),
                        issuer.signatoryTitle(),
                        issuer.signatoryTitleZh(),
                        issuer.website(),
                        issuer.mark()),
                new CertificateContent.Holder(client.name(), client.nameZh(), client.country(), county(places, client)),
                criteria(standards.byId(standard)),
                wording.scopeEn(),
                wording.scopeZh(),
                certification.iafCodes().stream().map(this::code).toList(),
                places,
                dates);
    }

    /** Where the first certified site lies whose address names a county; else where the client is registered. */
    private @Nullable String county(List<CertificateContent.Place> places, OrganisationDetails client) {
        return places.stream()
                .map(CertificateContent.Place::address)
                .filter(Objects::nonNull)
                .flatMap(address -> counties.namedIn(address).stream())
                .map(County::code)
                .findFirst()
                .orElse(client.county());
    }

    private static CertificateContent.Criteria criteria(Standard standard) {
        String edition = standard.id() == StandardId.TOSHMS ? "TOSHMS (CNS 45001:2018)" : standard.edition();
        return new CertificateContent.Criteria(standard.id().name(), edition, standard.nameEn(), standard.nameZh());
    }

    private CertificateContent.Code code(String code) {
        Sector sector = sectors.byCode(new IafCode(code));
        return new CertificateContent.Code(code, sector.nameEn(), sector.nameZh());
    }

    /** The certified ones, whatever the client's file says by now. */
    private List<CertificateContent.Place> places(UUID certification, CertificateWording wording) {
        Map<UUID, CertificateWording.OfSite> words = wording.sites().stream()
                .collect(Collectors.toMap(CertificateWording.OfSite::siteId, Function.identity()));
        return certifications.certifiedSites(certification).stream()
                .map(site -> {
                    var said = words.getOrDefault(site.id(), CertificateWording.OfSite.asOnFile(site.id()));
                    return new CertificateContent.Place(
                            site.name(),
                            site.address().isBlank() ? null : site.address(),
                            said.addressEn(),
                            said.scopeEn(),
                            said.scopeZh());
                })
                .toList();
    }
}
