package app.auditorium.engagement;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.auditorium.audit.Audits;
import app.auditorium.audit.NewAudit;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.CertifiedSite;
import app.auditorium.decision.CertificateWording;
import app.auditorium.decision.CertificateWordings;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body carries its own enquiry to a programme, and each guard refuses with its rule. */
@CoreTest
class EngagementsTest {

    @Autowired
    AuditTimes times;

    @Autowired
    private Tenants tenants;

    @Autowired
    private EngagementFixtures fixtures;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Applications applications;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Quotes quotes;

    @Autowired
    private Certifications certifications;

    @Autowired
    private Audits audits;

    @Autowired
    private CertificateWordings wordings;

    private Membership body;
    private UUID client;

    @BeforeEach
    void aBodyWithAClient() {
        body = tenants.certificationBody();
        fixtures.ableBody(body);
        client = fixtures.client(body, "Hongyuan", null);
    }

    @Test
    void anEnquiryThatTheBodyRecordsHasItsFirstStepAndItsNumber() {
        EngagementDetails opened = open();

        assertThat(opened.state()).isEqualTo(EngagementState.ENQUIRY);
        assertThat(opened.row().number()).isEqualTo(1);
        assertThat(opened.steps()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("ENQUIRE");
            assertThat(step.evidence()).isEqualTo("call");
        });
        assertThat(open().row().number()).isEqualTo(2);
    }

    @Test
    void anEnquiryOfNobodyKnownIsRefused() {
        assertThat(keys(as(body, () -> engagements.open(new NewEngagement(UUID.randomUUID(), List.of(), null)))))
                .containsExactly("problem.unseen");
    }

    @Test
    void aDraftKeepsWhateverThereIs() {
        UUID id = open().id();
        ApplicationDraft draft = as(body, () -> applications.begin(id)).orThrow();
        ApplicationContent half = ApplicationContent.about(List.of(StandardId.ISO_9001));

        as(body, () -> applications.save(id, new ApplicationChanges(draft.version(), half, null, null)))
                .orThrow();

        assertThat(as(body, () -> applications.draft(id)).orElseThrow().content())
                .isEqualTo(half);
        assertThat(as(body, () -> applications.begin(id)).orThrow().content()).isEqualTo(half);
    }

    @Test
    void anApplicationThatTheBodyEntersBeginsWithWhatItKeepsOfTheClient() {
        fixtures.keep(body, client);

        ApplicationContent content =
                as(body, () -> applications.begin(open().id())).orThrow().content();

        assertThat(content.sitesOrNone())
                .containsExactly(
                        new ApplicationSite("Taichung plant", "1 Industrial Road", null, 180, 25, 2),
                        new ApplicationSite("Office", null, null, null, null, null));
        assertThat(content.contactName()).isEqualTo("陳經理");
        assertThat(content.contactEmail()).isEqualTo("chen@hongyuan.example");
        assertThat(content.contactPhone()).isEqualTo("04-2359-0000");
    }

    @Test
    void whoSavesSecondLearnsWhoWasQuicker() {
        UUID id = open().id();
        ApplicationDraft draft = as(body, () -> applications.begin(id)).orThrow();
        var changes =
                new ApplicationChanges(draft.version(), EngagementFixtures.complete(StandardId.ISO_9001), null, null);
        as(body, () -> applications.save(id, changes)).orThrow();

        assertThat(as(body, () -> applications.save(id, changes)))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo("Test Person"));
    }

    @Test
    void anIncompleteApplicationIsNotSubmitted() {
        UUID id = open().id();
        ApplicationDraft draft = as(body, () -> applications.begin(id)).orThrow();

        Outcome<ApplicationDraft> refused = as(body, () -> applications.submit(id, draft.version(), null));

        assertThat(keys(refused))
                .contains("rule.application.SCOPE", "rule.application.DOCUMENTS", "rule.application.SOURCE");
        assertThat(fixtures.now(body, id).state()).isEqualTo(EngagementState.ENQUIRY);
    }

    @Test
    void whatWasSubmittedIsKeptAsItWasAndCannotBeTypedOn() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);

        assertThat(submitted.state()).isEqualTo(EngagementState.SUBMITTED);
        assertThat(submitted.applications()).singleElement().satisfies(version -> {
            assertThat(version.content().scope()).startsWith("精密金屬");
            assertThat(version.content().scopeEn()).startsWith("Manufacture");
            assertThat(version.source()).isEqualTo("form of the client");
        });
        assertThat(submitted.terms())
                .singleElement()
                .satisfies(terms -> assertThat(terms.iafCodes()).containsExactly("17"));
        ApplicationDraft draft =
                as(body, () -> applications.draft(submitted.id())).orElseThrow();
        assertThat(keys(as(body, () -> applications.submit(draft.id(), draft.version(), null))))
                .containsExactly("rule.engagement.not-now");
    }

    @Test
    void theReviewerAsksBackAndTheAnswerIsAnotherVersion() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);
        assertThat(keys(as(body, () -> reviews.ask(submitted.id(), submitted.version(), " "))))
                .containsExactly("problem.required");

        EngagementDetails asked = as(body, () -> reviews.ask(submitted.id(), submitted.version(), "Which shifts?"))
                .orThrow();
        assertThat(asked.state()).isEqualTo(EngagementState.INFO_REQUESTED);
        assertThat(asked.row().reason()).isEqualTo("Which shifts?");

        ApplicationDraft draft = as(body, () -> applications.draft(asked.id())).orElseThrow();
        as(body, () -> applications.submit(draft.id(), draft.version(), "Two, from six to ten."))
                .orThrow();

        EngagementDetails answered = fixtures.now(body, asked.id());
        assertThat(answered.state()).isEqualTo(EngagementState.SUBMITTED);
        assertThat(answered.applications())
                .extracting(ApplicationVersion::number)
                .containsExactly(2, 1);
        assertThat(answered.steps()).extracting(StepTaken::step).containsExactly("ANSWER", "ASK", "SUBMIT", "ENQUIRE");
    }

    @Test
    void aReviewIsCompleteOnlyWhenEverythingIsAnsweredAndNothingFails() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);
        assertThat(rules(as(body, () -> reviews.complete(submitted.id(), submitted.version()))))
                .contains("A-22", "A-23", "A-62", "A-21");

        fixtures.answerEverything(body, submitted.id());
        EngagementDetails reviewed = as(body, () -> reviews.complete(submitted.id(), submitted.version()))
                .orThrow();

        assertThat(reviewed.state()).isEqualTo(EngagementState.REVIEWED);
        assertThat(reviewed.steps().getFirst().rules()).contains("A-22", "A-23", "A-65");
    }

    @Test
    void whatAReviewFoundStaysAsItWasWhenItWasCompletedWhateverChangesOnFile() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);
        fixtures.answerEverything(body, submitted.id());
        fixtures.staff(body, "Second Lead", Role.LEAD_AUDITOR);
        List<ReviewCheck> before = review(submitted.id()).checks();
        as(body, () -> reviews.complete(submitted.id(), submitted.version())).orThrow();

        fixtures.staff(body, "Third Lead", Role.LEAD_AUDITOR);

        ReviewDetails then = review(submitted.id());
        assertThat(then.checks()).isEqualTo(before).extracting(ReviewCheck::en).anyMatch(text -> text.startsWith("2 "));
        assertThat(then.ended().orElseThrow().step()).isEqualTo("COMPLETE_REVIEW");
    }

    @Test
    void aReviewThatEndedBeforeItsChecksWereKeptIsNotReckonedAnew() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);
        fixtures.sql(body, """
                with step as (
                    insert into engagement_step (id, engagement_id, seq, step, from_state, to_state, rules, rule_set)
                    values (gen_random_uuid(), ?, 3, 'COMPLETE_REVIEW', 'SUBMITTED', 'REVIEWED', '{A-22}', 'test'))
                update engagement set state = 'REVIEWED', steps = 3 where tenant_id = current_tenant() and id = ?""", submitted.id(), submitted.id());

        assertThat(review(submitted.id()).checks()).isEmpty();
        assertThat(review(submitted.id()).isGoingOn()).isFalse();
    }

    private ReviewDetails review(UUID engagement) {
        return as(body, () -> reviews.of(engagement)).orElseThrow();
    }

    @Test
    void withoutAnAuditTimeTheReviewIsNotComplete() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001, StandardId.TOSHMS);
        assertThat(rules(as(body, () -> reviews.complete(submitted.id(), submitted.version()))))
                .contains("A-25");

        fixtures.answerEverything(body, submitted.id());

        assertThat(as(body, () -> reviews.complete(submitted.id(), submitted.version())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOfferBeginsWithTheAuditsOfTheFirstCycleAndTheirDays() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);

        assertThat(as(body, () -> quotes.draft(reviewed.id())).orThrow().lines())
                .extracting(line -> line.days().stripTrailingZeros().toPlainString())
                .containsExactly("9", "3", "3");
        assertThat(as(body, () -> quotes.draft(reviewed.id())).orThrow().lines())
                .as("signed by people of both languages")
                .allSatisfy(line -> assertThat(line.item()).contains("稽核").contains("audit"));
    }

    @Test
    void whatIsAnsweredWithNoIsNotComplete() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);
        fixtures.answerEverything(body, submitted.id());
        as(
                        body,
                        () -> reviews.answer(
                                submitted.id(),
                                ReviewItem.ABILITY,
                                answered(submitted.id(), ReviewItem.ABILITY),
                                ReviewItem.Answer.NO,
                                "no interpreter"))
                .orThrow();

        assertThat(keys(as(body, () -> reviews.complete(submitted.id(), submitted.version()))))
                .containsExactly("rule.review.no.ABILITY");
    }

    @Test
    void whoeverIsSecondAnswersNoItemOverAndLearnsWhoWasQuicker() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);
        as(body, () -> reviews.answer(submitted.id(), ReviewItem.ABILITY, null, ReviewItem.Answer.NO, "no interpreter"))
                .orThrow();

        Outcome<ReviewDetails> second =
                as(body, () -> reviews.answer(submitted.id(), ReviewItem.ABILITY, null, ReviewItem.Answer.YES, ""));

        assertThat(second).isInstanceOfSatisfying(Outcome.Stale.class, stale -> {
            assertThat(stale.who()).isEqualTo(body.personName());
            assertThat(stale.when()).isNotNull();
        });
        assertThat(answered(submitted.id(), ReviewItem.ABILITY))
                .extracting(ReviewAnswer::answer, ReviewAnswer::note)
                .containsExactly(ReviewItem.Answer.NO, "no interpreter");
    }

    @Test
    void whoeverIsSecondSettlesNoTermsOverAndLearnsWhoWasQuicker() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);
        StandardTerms read = terms(submitted.id());
        as(body, () -> reviews.settle(submitted.id(), read, List.of("17"), Complexity.HIGH, "forging", null))
                .orThrow();

        Outcome<ReviewDetails> second =
                as(body, () -> reviews.settle(submitted.id(), read, List.of("12"), Complexity.LOW, "casting", null));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo(body.personName()));
        assertThat(terms(submitted.id()).scopeText()).isEqualTo("forging");
    }

    @Test
    void whoeverIsSecondWritesNoOfferOverAndThrowsNoneAway() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);
        QuoteDetails read = as(body, () -> quotes.draft(reviewed.id())).orThrow();
        as(body, () -> quotes.save(reviewed.id(), read.id(), withTerms(read, "30 days")))
                .orThrow();

        assertThat(List.of(
                        as(body, () -> quotes.save(reviewed.id(), read.id(), withTerms(read, "60 days"))),
                        as(body, () -> quotes.discard(reviewed.id(), read.id(), read.version())),
                        as(body, () -> quotes.send(reviewed.id(), read.id(), read.version()))))
                .allSatisfy(second -> assertThat(second)
                        .isInstanceOfSatisfying(
                                Outcome.Stale.class,
                                stale -> assertThat(stale.who()).isEqualTo(body.personName())));
        assertThat(as(body, () -> quotes.of(reviewed.id())).getFirst().terms()).isEqualTo("30 days");
    }

    private static QuoteChanges withTerms(QuoteDetails read, String terms) {
        return new QuoteChanges(read.version(), read.validUntil(), read.taxPercent(), terms, read.lines());
    }

    private @Nullable ReviewAnswer answered(UUID engagement, ReviewItem item) {
        return as(body, () -> reviews.of(engagement)).orElseThrow().answers().get(item);
    }

    private StandardTerms terms(UUID engagement) {
        return as(body, () -> engagements.details(engagement))
                .orElseThrow()
                .terms()
                .getFirst();
    }

    @Test
    void notApplicableSaysWhy() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);

        assertThat(keys(as(
                        body,
                        () -> reviews.answer(
                                submitted.id(), ReviewItem.CONDITIONS, null, ReviewItem.Answer.NOT_APPLICABLE, ""))))
                .containsExactly("rule.review.why-not-applicable");
    }

    @Test
    void aCodeOutsideTheAccreditationScopeFailsTheReview() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);
        fixtures.answerEverything(body, submitted.id());
        as(
                        body,
                        () -> reviews.settle(
                                submitted.id(), terms(submitted.id()), List.of("12"), Complexity.HIGH, null, null))
                .orThrow();

        assertThat(keys(as(body, () -> reviews.complete(submitted.id(), submitted.version()))))
                .contains("rule.team.not-accredited", "review.not-covered", "review.no-decider");
    }

    @Test
    void aConflictOfTheBodyFailsTheReview() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);
        fixtures.answerEverything(body, submitted.id());
        fixtures.sql(
                body,
                "insert into relation (id, organisation_id, kind, started_on, source) values (gen_random_uuid(), ?, 'CONSULTANCY', '2026-01-01', 'x')",
                client);

        assertThat(rules(as(body, () -> reviews.complete(submitted.id(), submitted.version()))))
                .contains("A-62");
    }

    @Test
    void aDeclinedApplicationHasItsReasonAndIsOver() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_45001);

        EngagementDetails declined = as(
                        body, () -> reviews.decline(submitted.id(), submitted.version(), "No technical expert"))
                .orThrow();

        assertThat(declined.state()).isEqualTo(EngagementState.DECLINED);
        assertThat(rules(as(
                        body,
                        () -> engagements.cancel(
                                declined.id(), declined.version(), "gone", "mail", LocalDate.of(2026, 1, 5)))))
                .containsExactly("G.1");
    }

    @Test
    void aQuoteIsSignedByBothAndTheProgrammeFollows() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_45001, StandardId.ISO_9001);
        QuoteDetails sent = fixtures.quoteSent(body, reviewed.id());
        assertThat(sent.net().amount()).isEqualByComparingTo("324000");
        assertThat(sent.total().amount()).isEqualByComparingTo("340200");
        assertThat(sent.sha256()).hasSize(64);

        as(body, () -> quotes.sign(reviewed.id(), new Signature(sent.id(), "Lin Mei-hua", true)))
                .orThrow();
        assertThat(fixtures.now(body, reviewed.id()).state()).isEqualTo(EngagementState.REVIEWED);
        as(
                        body,
                        () -> quotes.signForClient(
                                reviewed.id(),
                                new PaperSignature(
                                        new Signature(sent.id(), "Wang", true),
                                        "paper by post",
                                        LocalDate.now(body.zone()),
                                        "signed.pdf",
                                        EngagementFixtures.A_PDF)))
                .orThrow();

        assertThat(as(body, () -> quotes.of(reviewed.id())).getFirst().signOffs())
                .as("nobody declares for the other side")
                .extracting(SignOff::party, sign -> sign.intent().startsWith("I have read"))
                .containsExactlyInAnyOrder(tuple(SignOff.Party.BODY, true), tuple(SignOff.Party.CLIENT, false));
        EngagementDetails contracted = fixtures.now(body, reviewed.id());
        assertThat(contracted.state()).isEqualTo(EngagementState.CONTRACTED);
        EngagementDetails programmed = as(
                        body, () -> engagements.createProgramme(contracted.id(), contracted.version()))
                .orThrow();
        assertThat(programmed.state()).isEqualTo(EngagementState.PROGRAMMED);
        assertThat(programmed.terms()).allSatisfy(terms -> {
            var certification = as(body, () -> certifications.details(terms.certificationId()))
                    .orElseThrow();
            assertThat(certification.state()).isEqualTo(CertificationState.PENDING);
            assertThat(certification.standard()).isEqualTo(terms.standard());
            assertThat(certification.iafCodes()).containsExactly("17");
            assertThat(certification.programme()).isNotEmpty();
            // the time that was quoted and signed is the least for its audits
            assertThat(as(body, () -> times.needed(List.of(certification.id()))))
                    .hasEntrySatisfying(certification.id(), needed -> {
                        assertThat(needed.determined()).isTrue();
                        assertThat(needed.stage2Days()).isEqualByComparingTo("6");
                    });
        });
        assertThat(programmed.steps()).hasSize(5);
    }

    @Test
    void a81_theSitesOfTheApplicationAreTheCertificationsAndItsScopeIsInBothLanguages() {
        fixtures.sql(
                body,
                "insert into site (id, organisation_id, name, address) values (gen_random_uuid(), ?, 'Warehouse', 'elsewhere')",
                client);
        UUID certification = fixtures.programmed(body, client, StandardId.ISO_45001)
                .terms()
                .getFirst()
                .certificationId();
        fixtures.sql(body, "update site set address = 'moved' where organisation_id = ?", client);

        assertThat(as(body, () -> certifications.certifiedSites(certification)))
                .extracting(CertifiedSite::name, CertifiedSite::address)
                .containsExactly(tuple("台中廠", "台中市工業區一路 1 號"));
        CertificateWording wording = as(body, () -> wordings.of(certification)).orElseThrow();
        assertThat(wording.scopeZh()).isEqualTo("精密金屬零件之製造");
        assertThat(wording.scopeEn()).isEqualTo("Manufacture of precision metal parts");
        assertThat(wording.sites())
                .extracting(CertificateWording.OfSite::listed)
                .containsExactly(false, true);
        assertThatThrownBy(() -> fixtures.sql(body, "delete from site where name = '台中廠'"))
                .hasStackTraceContaining("certified_site");
    }

    @Test
    void a82_theTermsKeepTheMarkOffProductsAndTheirPackaging() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);

        assertThat(as(body, () -> quotes.draft(reviewed.id())).orThrow().terms())
                .contains("neither on products nor on their packaging")
                .contains("不得將標誌用於產品或其包裝");
    }

    @Test
    void a26_noAuditIsPlannedBeforeBothSidesHaveSigned() {
        UUID certification = fixtures.programmed(body, client, StandardId.ISO_45001)
                .terms()
                .getFirst()
                .certificationId();
        // the client's paper is older than the body's signature of today, which is what makes it an agreement
        LocalDate today = LocalDate.now(body.zone());

        assertThat(as(body, () -> audits.usualLanguage(certification)))
                .as("as applied for")
                .isEqualTo("zh-TW");
        assertThat(refusedStart(certification, today.minusDays(1))).contains("A-26");
        assertThat(refusedStart(certification, today)).doesNotContain("A-26");
        assertThatThrownBy(() -> fixtures.sql(body, """
                        insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                        values (gen_random_uuid(), ?, ?, 'ISO_45001', 'STAGE_1', 'PLANNED', '{17}', current_date - 2, current_date - 2)""", certification, client))
                .hasStackTraceContaining("is before the agreement");
    }

    private List<String> refusedStart(UUID certification, LocalDate start) {
        return rules(as(
                body,
                () -> audits.plan(new NewAudit(
                        certification, AuditType.STAGE_1, null, List.of("17"), start, start, null, null, null, null))));
    }

    @Test
    void whatIsNotDecidedYetEndsWhenTheClientGivesUp() {
        EngagementDetails programmed = fixtures.programmed(body, client, StandardId.ISO_9001, StandardId.ISO_45001);

        as(
                        body,
                        () -> engagements.cancel(
                                programmed.id(), programmed.version(), "Moved", "mail", LocalDate.of(2026, 1, 5)))
                .orThrow();

        assertThat(programmed.terms())
                .extracting(terms -> as(body, () -> certifications.details(terms.certificationId()))
                        .orElseThrow()
                        .state())
                .containsExactly(CertificationState.CANCELLED, CertificationState.CANCELLED);
    }

    @Test
    void aSignatureNeedsItsIntentANameAndOnPaperTheCopy() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);
        QuoteDetails sent = fixtures.quoteSent(body, reviewed.id());

        assertThat(keys(as(body, () -> quotes.sign(reviewed.id(), new Signature(sent.id(), " ", false)))))
                .containsExactlyInAnyOrder("problem.required", "rule.agreement.intent");
        assertThat(keys(as(
                        body,
                        () -> quotes.signForClient(
                                reviewed.id(),
                                new PaperSignature(new Signature(sent.id(), "Wang", true), null, null, null, null)))))
                .containsExactlyInAnyOrder("problem.required", "rule.application.SOURCE_DAY", "rule.agreement.copy");
    }

    @Test
    void a26APaperIsSignedNeitherBeforeItsOfferNorTomorrow() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);
        QuoteDetails sent = fixtures.quoteSent(body, reviewed.id());
        LocalDate offered = LocalDate.ofInstant(Objects.requireNonNull(sent.sentAt()), body.zone());

        assertThat(((Outcome.Refused<?>) signedOnPaper(reviewed, sent, offered.minusDays(1))).problems())
                .as("told with the day of the offer as a date, not as the database's text")
                .containsExactly(Problem.rule("A-26", "sourceOn", "rule.agreement.before-offer", offered));
        assertThat(keys(signedOnPaper(reviewed, sent, LocalDate.now(body.zone()).plusDays(1))))
                .containsExactly("rule.application.SOURCE_DAY");
        assertThat(as(body, () -> quotes.of(reviewed.id())).getFirst().signOffs())
                .isEmpty();
        assertThatThrownBy(() -> fixtures.sql(body, """
                        insert into sign_off (id, engagement_id, quote_id, quote_sha256, party, typed_name, intent, body_tenant_id,
                                              source, source_on, document_id)
                        select gen_random_uuid(), engagement_id, id, sha256, 'CLIENT', 'Wang', 'agreed', tenant_id, 'by hand', ?, id
                        from quote where tenant_id = current_tenant() and id = ?""", offered.minusDays(1), sent.id()))
                .as("the database says so, too")
                .hasStackTraceContaining("dated before its offer");
        assertThat(signedOnPaper(reviewed, sent, offered).orThrow().signOffs()).hasSize(1);
    }

    @Test
    void a26APaperIsOfTheDayThatItBears() {
        var entered = Instant.parse("2026-01-08T02:00:00Z");
        var paper = new SignOff(
                client,
                client,
                "",
                SignOff.Party.CLIENT,
                "Wang",
                "",
                null,
                "by post",
                LocalDate.of(2026, 1, 5),
                null,
                null,
                entered);

        assertThat(paper.on(body.zone())).isEqualTo("2026-01-05");
        assertThat(new SignOff(client, client, "", SignOff.Party.BODY, "Lin", "", null, null, null, null, null, entered)
                        .on(body.zone()))
                .isEqualTo("2026-01-08");
    }

    private Outcome<QuoteDetails> signedOnPaper(EngagementDetails engagement, QuoteDetails quote, LocalDate on) {
        return as(
                body,
                () -> quotes.signForClient(
                        engagement.id(),
                        new PaperSignature(
                                new Signature(quote.id(), "Wang", true),
                                "paper by post",
                                on,
                                "signed.pdf",
                                EngagementFixtures.A_PDF)));
    }

    @Test
    void aNewVersionMakesEarlierSignaturesWorthless() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);
        QuoteDetails first = fixtures.quoteSent(body, reviewed.id());
        as(body, () -> quotes.sign(reviewed.id(), new Signature(first.id(), "Lin", true)))
                .orThrow();
        QuoteDetails second = fixtures.quoteSent(body, reviewed.id());

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.signOffs()).isEmpty();
        assertThat(as(body, () -> quotes.of(reviewed.id())))
                .extracting(QuoteDetails::state)
                .containsExactly(QuoteDetails.State.SENT, QuoteDetails.State.SUPERSEDED);
        assertThat(keys(as(body, () -> quotes.sign(reviewed.id(), new Signature(first.id(), "Lin", true)))))
                .contains("rule.agreement.superseded");
    }

    @Test
    void nothingIsOfferedBeforeTheReviewIsComplete() {
        EngagementDetails submitted = fixtures.submitted(body, client, StandardId.ISO_9001);

        assertThat(rules(as(body, () -> quotes.draft(submitted.id())))).containsExactly("G.1");
        assertThat(rules(as(body, () -> engagements.createProgramme(submitted.id(), submitted.version()))))
                .containsExactly("G.1");
    }

    @Test
    void daysAreCountedInHalves() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);
        QuoteDetails draft = as(body, () -> quotes.draft(reviewed.id())).orThrow();
        var line = new QuoteLine(null, "Travel", new java.math.BigDecimal("0.3"), java.math.BigDecimal.TEN);

        assertThat(rules(as(
                        body,
                        () -> quotes.save(
                                reviewed.id(),
                                draft.id(),
                                new QuoteChanges(
                                        draft.version(), draft.validUntil(), draft.taxPercent(), "", List.of(line))))))
                .containsExactly("C-06");
    }

    @Test
    void theDatabaseRefusesAStateThatTheMachineDoesNotKnow() {
        EngagementDetails opened = open();

        assertThatThrownBy(() -> fixtures.sql(
                        body,
                        "update engagement set state = 'REVIEWED', application_number = 1 where id = ?",
                        opened.id()))
                .hasMessageContaining("cannot go from ENQUIRY to REVIEWED");
    }

    @Test
    void theDatabaseRefusesAStateWithoutItsStep() {
        EngagementDetails opened = open();

        assertThatThrownBy(() -> fixtures.sql(
                        body,
                        "update engagement set state = 'SUBMITTED', application_number = 1, steps = 2 where id = ?",
                        opened.id()))
                .rootCause()
                .hasMessageContaining("without its step");
    }

    @Test
    void theDatabaseRefusesAContractThatIsNotSigned() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);

        assertThatThrownBy(() -> fixtures.in(body, () -> {
                    fixtures.sql(
                            body,
                            "insert into engagement_step (id, engagement_id, seq, step, from_state, to_state, rules, rule_set)"
                                    + " values (gen_random_uuid(), ?, 4, 'CONTRACT', 'REVIEWED', 'CONTRACTED', '{}', 'x')",
                            reviewed.id());
                    return fixtures.sql(
                            body, "update engagement set state = 'CONTRACTED', steps = 4 where id = ?", reviewed.id());
                }))
                .rootCause()
                .hasMessageContaining("not signed by both sides");
    }

    @Test
    void stepsAndSentQuotesCannotBeChanged() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);
        QuoteDetails sent = fixtures.quoteSent(body, reviewed.id());

        assertThatThrownBy(() -> fixtures.sql(body, "update engagement_step set reason = 'other'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> fixtures.sql(body, "update quote set terms = 'other' where id = ?", sent.id()))
                .rootCause()
                .hasMessageContaining("was sent");
        assertThatThrownBy(() -> fixtures.sql(body, "delete from quote_line where quote_id = ?", sent.id()))
                .rootCause()
                .hasMessageContaining("was sent");
    }

    @Test
    void onlyPlannersAndAdministratorsOffer() {
        EngagementDetails reviewed = fixtures.reviewed(body, client, StandardId.ISO_9001);
        Membership auditor = tenants.colleague(body, null, Role.AUDITOR);

        assertThatThrownBy(() -> as(auditor, () -> quotes.draft(reviewed.id())))
                .isInstanceOf(app.auditorium.tenancy.NotYourRole.class);
    }

    @Test
    void theListIsFilteredSortedAndPagedInTheDatabase() {
        UUID other = fixtures.client(body, "Asia Cement", null);
        fixtures.submitted(body, client, StandardId.ISO_9001);
        as(body, () -> engagements.open(new NewEngagement(other, List.of(StandardId.ISO_45001), null)))
                .orThrow();

        var all = as(body, () -> engagements.list(EngagementFilter.ALL, new PageRequest(0, 50, "organisation")));
        assertThat(all.items()).extracting(EngagementRow::organisation).containsExactly("Asia Cement", "Hongyuan");
        var enquiries = as(
                body,
                () -> engagements.list(
                        new EngagementFilter(
                                "cement", List.of(EngagementState.ENQUIRY), List.of(StandardId.ISO_45001), null),
                        PageRequest.first(50)));
        assertThat(enquiries.total()).isEqualTo(1);
        assertThat(as(body, () -> engagements.counts())).containsEntry(EngagementState.SUBMITTED, 1L);
    }

    private EngagementDetails open() {
        return as(body, () -> engagements.open(new NewEngagement(client, List.of(StandardId.ISO_45001), "call")))
                .orThrow();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return problems(outcome).stream().map(Problem::key).toList();
    }

    private static List<String> rules(Outcome<?> outcome) {
        return problems(outcome).stream()
                .map(problem -> String.valueOf(problem.rule()))
                .toList();
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problems();
    }
}
