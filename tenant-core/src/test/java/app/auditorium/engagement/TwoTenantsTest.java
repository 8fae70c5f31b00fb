package app.auditorium.engagement;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.decision.CertificateIssuer;
import app.auditorium.decision.CertificateIssuers;
import app.auditorium.document.Documents;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A client company and its body: each writes its own rows only, and each reads what the other lets it read. */
@CoreTest
class TwoTenantsTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private EngagementFixtures fixtures;

    @Autowired
    private Engagements engagements;

    @Autowired
    private OurEngagements ours;

    @Autowired
    private Applications applications;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Quotes quotes;

    @Autowired
    private Notices notices;

    @Autowired
    private Documents documents;

    @Autowired
    private QuotePapers papers;

    @Autowired
    private CertificateIssuers issuers;

    private Membership body;
    private Membership company;

    @BeforeEach
    void aBodyAndItsLinkedClient() {
        body = tenants.certificationBody();
        company = tenants.clientCompany();
        fixtures.ableBody(body);
        fixtures.client(body, "Hongyuan", company);
    }

    @Test
    void aClientAppliesTheBodyReviewsBothSignAndTheProgrammeExists() throws SQLException {
        UUID id = apply();
        assertThat(as(body, () -> engagements.details(id))).isPresent();
        assertThat(as(company, () -> ours.details(id))
                        .orElseThrow()
                        .engagement()
                        .mayType())
                .isTrue();
        submit(id, null);

        fixtures.answerEverything(body, id);
        EngagementDetails submitted = fixtures.now(body, id);
        assertThat(submitted.applications()).singleElement().satisfies(version -> {
            assertThat(version.fromTenant()).isEqualTo(company.tenantId());
            assertThat(version.content()).isEqualTo(EngagementFixtures.complete(StandardId.ISO_45001));
        });
        var theirs = as(body, () -> applications.documents(id));
        assertThat(theirs)
                .singleElement()
                .satisfies(document -> assertThat(document.own()).isFalse());
        assertThat(as(body, () -> documents.content(theirs.getFirst().id())))
                .hasValueSatisfying(file -> assertThat(file.content()).isEqualTo(EngagementFixtures.A_PDF));

        as(body, () -> reviews.ask(id, submitted.version(), "Which shifts?")).orThrow();
        await().until(() ->
                subjects(company).stream().anyMatch(subject -> subject.contains("question") || subject.contains("提問")));
        assertThat(as(company, () -> ours.waiting())).isEqualTo(1);
        submit(id, "Two shifts.");

        as(body, () -> reviews.complete(id, fixtures.now(body, id).version())).orThrow();
        QuoteDetails sent = fixtures.quoteSent(body, id);
        OurEngagementDetails offered = as(company, () -> ours.details(id)).orElseThrow();
        assertThat(offered.engagement().toSign()).isTrue();
        assertThat(offered.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.sha256()).isEqualTo(sent.sha256());
            assertThat(quote.total()).isEqualTo(sent.total());
        });

        as(company, () -> ours.sign(id, new Signature(sent.id(), "Wang", true))).orThrow();
        await().untilAsserted(() -> assertThat(
                        as(body, () -> quotes.of(id)).getFirst().signedBy(SignOff.Party.CLIENT))
                .isPresent());
        as(body, () -> quotes.sign(id, new Signature(sent.id(), "Lin", true))).orThrow();

        EngagementDetails contracted = fixtures.now(body, id);
        assertThat(contracted.state()).isEqualTo(EngagementState.CONTRACTED);
        as(body, () -> engagements.createProgramme(id, contracted.version())).orThrow();
        OurEngagementDetails programmed = as(company, () -> ours.details(id)).orElseThrow();
        assertThat(programmed.engagement().state()).isEqualTo(EngagementState.PROGRAMMED);
        assertThat(programmed.steps())
                .extracting(StepTaken::step)
                .containsExactly(
                        "CREATE_PROGRAMME", "CONTRACT", "COMPLETE_REVIEW", "ANSWER", "ASK", "SUBMIT", "ENQUIRE");
        await().untilAsserted(() -> assertThat(subjects(company)).hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void whatAClientTypesIsNotTheBodysToReadBeforeItIsSubmitted() throws SQLException {
        UUID id = apply();

        assertThat(as(body, () -> applications.draft(id))).isEmpty();
        assertThat(as(body, () -> applications.documents(id))).isEmpty();
        assertThat(fixtures.now(body, id).applications()).isEmpty();
    }

    @Test
    void a66_anotherClientAndAConsultantSeeNothingOfIt() {
        UUID id = apply();
        submit(id, null);
        fixtures.answerEverything(body, id);
        as(body, () -> reviews.complete(id, fixtures.now(body, id).version())).orThrow();
        fixtures.quoteSent(body, id);
        Membership other = tenants.clientCompany();

        assertThat(as(other, () -> ours.details(id))).isEmpty();
        assertThat(as(other, () -> ours.list())).isEmpty();
        assertThat(as(other, () -> applications.documents(id))).isEmpty();
        // even with a grant of everything that can be granted: prices are nobody else's
        Membership consultant = tenants.consultancy();
        fixtures.sql(
                company,
                "insert into access_grant (id, grantee_tenant_id, kinds, standards, purpose) values (gen_random_uuid(), ?, '{FINDING,AUDIT,CERTIFICATION}', '{ISO_45001}', 'x')",
                consultant.tenantId());
        assertThat(
                        seenBy(
                                consultant,
                                "select (select count(*) from quote) + (select count(*) from quote_line) + (select count(*) from engagement)"))
                .isZero();
    }

    @Test
    void aClientPrintsItsOfferUnderTheHeadOfItsBody() throws Exception {
        as(
                        body,
                        () -> issuers.change(new CertificateIssuer(
                                0,
                                "{year}-{serial:4}",
                                "Rock Certification",
                                "磐石驗證",
                                "1 Rock Rd., Taipei",
                                "臺北市磐石路一號",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)))
                .orThrow();
        byte[] mark;
        try (var picture = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
            mark = picture.toByteArray();
        }
        as(body, () -> issuers.mark(mark)).orThrow();
        UUID id = apply();
        submit(id, null);
        fixtures.answerEverything(body, id);
        as(body, () -> reviews.complete(id, fixtures.now(body, id).version())).orThrow();
        QuoteDetails sent = fixtures.quoteSent(body, id);

        assertThat(printed(id, sent, Locale.TRADITIONAL_CHINESE)).contains("磐石驗證", "臺北市磐石路一號");
        assertThat(printed(id, sent, Locale.ENGLISH)).contains("Rock Certification", "1 Rock Rd., Taipei");
        String heads = "select (select count(*) from certificate_issuer) + (select count(*) from certificate_mark)";
        assertThat(seenBy(company, heads)).isEqualTo(2);
        assertThat(seenBy(tenants.clientCompany(), heads))
                .as("a company on nobody's files")
                .isZero();
    }

    @Test
    void nobodyAppliesToABodyThatDidNotInviteIt() {
        Membership stranger = tenants.certificationBody();

        assertThat(as(company, () -> applications.apply(stranger.tenantId(), List.of())))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aClientCancelsItsApplication() {
        UUID id = apply();

        as(company, () -> ours.cancel(id, "We wait a year")).orThrow();

        await().untilAsserted(() -> assertThat(fixtures.now(body, id).state()).isEqualTo(EngagementState.CANCELLED));
        assertThat(fixtures.now(body, id).row().reason()).isEqualTo("We wait a year");
    }

    @Test
    void aClientTakesUpTheEnquiryThatTheBodyOpened() {
        UUID organisation =
                as(body, () -> engagements.list(EngagementFilter.ALL, PageRequest.first(1))).items().stream()
                        .map(EngagementRow::organisationId)
                        .findFirst()
                        .orElseGet(() -> as(company, () -> applications.bodies())
                                .getFirst()
                                .organisationId());
        UUID id = as(
                        body,
                        () -> engagements.open(new NewEngagement(organisation, List.of(StandardId.ISO_45001), "call")))
                .orThrow()
                .id();

        assertThat(as(company, () -> ours.list())).extracting(OurEngagement::id).containsExactly(id);
        as(company, () -> applications.begin(id)).orThrow();
        submit(id, null);
    }

    @ParameterizedTest(name = "to a body that writes {0}")
    @CsvSource({"en, Hongyuan", "zh-TW, 宏遠精密金屬"})
    void whatAClientSendsIsAnnouncedWithItsNameInTheBodysLanguage(String language, String name) throws SQLException {
        try (var superuser = TestDatabase.superuser()) {
            superuser
                    .createStatement()
                    .execute("update tenant set locale = '" + language + "' where id = '" + body.tenantId()
                            + "'; update organisation set name_zh = '宏遠精密金屬' where tenant_id = '" + body.tenantId()
                            + "'");
        }
        submit(apply(), null);
        tell();

        await().untilAsserted(() -> assertThat(subjects(body))
                .filteredOn(subject -> subject.contains("Hongyuan") || subject.contains("宏遠精密金屬"))
                .hasSize(3)
                .allMatch(subject -> subject.contains(name)));
    }

    @Test
    void a28_a74_a75_aClientTellsOfAnIncidentAndTheBodyProposesASpecialAudit() {
        UUID id = tell();
        await().until(() -> as(body, () -> notices.details(id)).isPresent());
        assertThat(as(body, () -> notices.anIncidentWaits())).isTrue();

        NoticeDetails received = as(body, () -> notices.details(id)).orElseThrow();
        NoticeDetails noted = as(
                        body,
                        () -> notices.handle(
                                id, received.notice().version(), NoticeStep.NOTE, "Ask the lead auditor", true))
                .orThrow();
        as(
                        body,
                        () -> notices.handle(
                                id,
                                noted.notice().version(),
                                NoticeStep.PROPOSE_SPECIAL_AUDIT,
                                "Special audit within four weeks",
                                false))
                .orThrow();

        NoticeDetails seen = as(company, () -> notices.ours(id)).orElseThrow();
        assertThat(seen.notice().state()).isEqualTo(NoticeState.IN_HANDLING);
        assertThat(seen.steps())
                .extracting(NoticeDetails.Taken::step)
                .containsExactly("PROPOSE_SPECIAL_AUDIT", "RECEIVED");
        assertThat(as(body, () -> notices.details(id)).orElseThrow().steps()).hasSize(3);
    }

    @ParameterizedTest(name = "A-28: {0}, {1} days from now, authority {2}, informed after {3}: {4}")
    @CsvSource({
        "SERIOUS_INCIDENT,  0, OSHA,  0, ''",
        "SERIOUS_INCIDENT, -3, OSHA,   , ''",
        "SERIOUS_INCIDENT,  1, OSHA,  0, A-28 happenedOn",
        "SERIOUS_INCIDENT,  0, ' ',   0, A-28 authority",
        "BREACH,            0,     ,   , A-28 authority",
        "BREACH,            0, OSHA,  1, A-28 authorityInformedOn",
        "BREACH,            2,     ,  1, A-28 happenedOn A-28 authorityInformedOn A-28 authority",
        "OWNERSHIP,         2,     ,   , ''",
    })
    void a28_anIncidentOrBreachIsToldWithItsAuthorityAndOnceItHappened(
            NoticeTopic topic, int after, @Nullable String authority, @Nullable Integer informed, String refused) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Taipei"));
        var notice = new NewNotice(
                null,
                topic,
                today.plusDays(after),
                "A worker fell from a platform.",
                null,
                null,
                authority,
                informed == null ? null : today.plusDays(informed),
                null,
                null);

        Outcome<NoticeDetails> told = as(company, () -> notices.tell(body.tenantId(), notice));

        assertThat(
                        told instanceof Outcome.Refused<NoticeDetails>(var problems)
                                ? problems.stream()
                                        .map(problem -> problem.rule() + " " + problem.field())
                                        .collect(Collectors.joining(" "))
                                : "")
                .isEqualTo(refused);
    }

    /** Tells the body of an incident. */
    private UUID tell() {
        return as(
                        company,
                        () -> notices.tell(
                                body.tenantId(),
                                new NewNotice(
                                        null,
                                        NoticeTopic.SERIOUS_INCIDENT,
                                        LocalDate.of(2026, 1, 5),
                                        "A worker fell from a platform.",
                                        "台中廠",
                                        1,
                                        "勞動部職業安全衛生署",
                                        LocalDate.of(2026, 1, 5),
                                        null,
                                        null)))
                .orThrow()
                .notice()
                .id();
    }

    private UUID apply() {
        UUID id = as(company, () -> applications.apply(body.tenantId(), List.of(StandardId.ISO_45001)))
                .orThrow()
                .id();
        await().until(() -> as(body, () -> engagements.details(id)).isPresent());
        return id;
    }

    private void submit(UUID id, String answer) {
        as(company, () -> {
            ApplicationDraft draft = applications.draft(id).orElseThrow();
            if (applications.documents(id).isEmpty()) {
                applications
                        .attach(id, "register.pdf", EngagementFixtures.A_PDF)
                        .orThrow();
            }
            draft = applications
                    .save(
                            id,
                            new ApplicationChanges(
                                    draft.version(), EngagementFixtures.complete(StandardId.ISO_45001), null, null))
                    .orThrow();
            return applications.submit(id, draft.version(), answer).orThrow();
        });
        await().until(() -> fixtures.now(body, id).state() == EngagementState.SUBMITTED);
    }

    private String printed(UUID engagement, QuoteDetails offer, Locale language) throws IOException {
        byte[] pdf = as(company, () -> papers.print(engagement, offer.id(), language))
                .orElseThrow();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static long seenBy(Membership reader, String query) {
        try (var connection = TestDatabase.connect("app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + reader.tenantId() + "', true)");
            statement.execute("set local role shared_reader");
            try (var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> subjects(Membership tenant) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select subject from mail where tenant_id = '" + tenant.tenantId() + "'")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
