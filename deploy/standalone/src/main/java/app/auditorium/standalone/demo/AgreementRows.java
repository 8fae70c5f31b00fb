package app.auditorium.standalone.demo;

import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.EngagementStep;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.QuoteLine;
import app.auditorium.engagement.ReviewItem;
import app.auditorium.engagement.Signature;
import app.auditorium.engagement.StandardTerms;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.standalone.demo.AgreementBook.Written;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What led to each certification, or to its renewal: application, review, offer and signatures (A-20 … A-26), as the front doors keep them. */
final class AgreementRows {

    private static final String RULE_SET = "ISO/IEC 17021-1:2015 · 2026-11";

    private final Rows rows;
    private final JsonMapper json;
    private final BodyFile file;
    private final Hours hours;
    private final UUID body;
    private final String planner;
    private final String reviewer;
    private final String signatory;
    private final AgreementBook book;

    AgreementRows(Rows rows, JsonMapper json, BodyFile file, Hours hours, UUID body) {
        this.rows = rows;
        this.json = json;
        this.file = file;
        this.hours = hours;
        this.body = body;
        this.planner = DemoPerson.of(file.body(), Role.PLANNER).title();
        this.reviewer = DemoPerson.of(file.body(), Role.TECHNICAL_REVIEWER).title();
        this.signatory = DemoPerson.of(file.body(), Role.ADMINISTRATOR).title();
        this.book = new AgreementBook(file.body(), hours, planner);
    }

    /** Part of the transaction in which clients, certifications and audit times are on file already. */
    void write() {
        List<Written> written = file.agreements().stream().map(book::written).toList();
        rows.byDay(written, w -> w.agreement().asked(), this::engagements);
        rows.insert(
                "engagement_step",
                "id, engagement_id, seq, step, from_state, to_state, reason, evidence, rules, rule_set, person_id, person, at",
                written.stream().flatMap(this::steps).toList(),
                step -> step);
        rows.byDay(written, w -> w.agreement().applied(), this::applications);
        rows.byDay(written, w -> w.agreement().reviewed(), w -> reviewer, this::reviews);
        rows.byDay(written, w -> w.agreement().offered(), this::quotes);
        rows.byDay(written, w -> w.agreement().arrived(), this::signatures);
    }

    private void engagements(List<Written> ofDay) {
        rows.insert(
                "engagement",
                "id, number, organisation_id, state, standards, origin, steps, state_since, application_number, released_at, created_at, changed_at, version",
                ofDay,
                w -> Arrays.asList(
                        w.id(),
                        w.agreement().number(),
                        w.agreement().client().id(),
                        EngagementState.PROGRAMMED,
                        AgreementBook.standards(w.agreement()).stream()
                                .map(Enum::name)
                                .toList(),
                        "BODY",
                        5,
                        at(w, w.agreement().programmed(), 15),
                        1,
                        at(w, w.agreement().asked(), 10),
                        at(w, w.agreement().asked(), 10),
                        at(w, w.agreement().programmed(), 15),
                        5));
    }

    private Stream<List<?>> steps(Written w) {
        Agreement a = w.agreement();
        return Stream.of(
                step(w, 1, "ENQUIRE", null, EngagementState.ENQUIRY, null, planner, a.asked(), 10),
                step(
                        w,
                        2,
                        "SUBMIT",
                        EngagementState.ENQUIRY,
                        EngagementState.SUBMITTED,
                        null,
                        planner,
                        a.applied(),
                        11),
                step(
                        w,
                        3,
                        "COMPLETE_REVIEW",
                        EngagementState.SUBMITTED,
                        EngagementState.REVIEWED,
                        "application 1",
                        reviewer,
                        a.reviewed(),
                        16),
                step(
                        w,
                        4,
                        "CONTRACT",
                        EngagementState.REVIEWED,
                        EngagementState.CONTRACTED,
                        "quote 1 · " + w.quote().sha256(),
                        planner,
                        a.arrived(),
                        11),
                step(
                        w,
                        5,
                        "CREATE_PROGRAMME",
                        EngagementState.CONTRACTED,
                        EngagementState.PROGRAMMED,
                        null,
                        planner,
                        a.programmed(),
                        15));
    }

    private List<?> step(
            Written w,
            int number,
            String step,
            @Nullable EngagementState from,
            EngagementState to,
            @Nullable String evidence,
            String person,
            LocalDate day,
            int hour) {
        return Arrays.asList(
                w.named("step " + number),
                w.id(),
                number,
                step,
                from,
                to,
                null,
                evidence,
                from == null ? List.of() : EngagementStep.valueOf(step).rules(),
                RULE_SET,
                null,
                person,
                at(w, day, hour));
    }

    private void applications(List<Written> ofDay) {
        rows.insert(
                "application",
                "id, body_tenant_id, organisation_id, content, source, source_on, sent, started_by, created_at, changed_at, version",
                ofDay,
                w -> Arrays.asList(
                        w.id(),
                        body,
                        w.agreement().client().id(),
                        content(w),
                        "客戶申請書",
                        w.agreement().applied(),
                        1,
                        planner,
                        at(w, w.agreement().applied(), 9),
                        at(w, w.agreement().applied(), 11),
                        2));
        rows.insert(
                "application_version",
                "id, engagement_id, number, body_tenant_id, organisation_id, content, source, source_on, person, submitted_at",
                ofDay,
                w -> Arrays.asList(
                        w.named("application"),
                        w.id(),
                        1,
                        body,
                        w.agreement().client().id(),
                        content(w),
                        "客戶申請書",
                        w.agreement().applied(),
                        planner,
                        at(w, w.agreement().applied(), 11)));
        documents(
                ofDay,
                "APPLICATION",
                w -> w.named("registration"),
                "公司登記證明.pdf",
                w -> SmallPdf.of(List.of(
                        "Company registration (copy)",
                        w.agreement().client().title().en(),
                        "Unified business number " + w.agreement().client().taxId(),
                        "Received with the application on " + w.agreement().applied())),
                w -> at(w, w.agreement().applied(), 10));
    }

    private Rows.Json content(Written w) {
        return new Rows.Json(json.writeValueAsString(w.content()));
    }

    private void reviews(List<Written> ofDay) {
        rows.insert(
                "engagement_standard",
                "engagement_id, standard, iaf_codes, complexity, scope_text, scope_text_en, certification_id",
                ofDay.stream()
                        .flatMap(w -> w.terms().stream().map(terms -> new Settled(w, terms)))
                        .toList(),
                s -> Arrays.asList(
                        s.of.id(),
                        s.terms.standard(),
                        s.terms.iafCodes(),
                        s.terms.complexity(),
                        s.terms.scopeText(),
                        s.terms.scopeTextEn(),
                        s.terms.certificationId()));
        rows.insert(
                "review_item",
                "engagement_id, item, answer, note, answered_by, answered_at",
                ofDay.stream()
                        .flatMap(w -> ReviewItem.of(w.content()).stream().map(item -> new Answered(w, item)))
                        .toList(),
                a -> Arrays.asList(
                        a.of.id(),
                        a.item,
                        ReviewItem.Answer.YES,
                        "",
                        reviewer,
                        at(a.of, a.of.agreement().reviewed(), 15)));
        rows.insert(
                "review_check",
                "engagement_id, position, rule, result, text_en, text_zh",
                ofDay.stream().flatMap(w -> checks(w).stream()).toList(),
                check -> check);
    }

    private record Settled(Written of, StandardTerms terms) {}

    private record Answered(Written of, ReviewItem item) {}

    /** As the product's own checks found them on that day. */
    private List<List<?>> checks(Written w) {
        var checks = new ArrayList<List<?>>();
        checks.add(check(w, checks, "A-20", "PASSED", "review.complete"));
        for (StandardTerms terms : w.terms()) {
            String standard = terms.standard().name().replace('_', ' ');
            for (String code : terms.iafCodes()) {
                checks.add(check(w, checks, "A-22", "PASSED", "review.accredited", standard, code));
            }
            long leads = file.roster().stream()
                    .filter(auditor ->
                            !auditor.conflicts().contains(w.agreement().client().id()))
                    .filter(auditor -> Roster.leads(
                            auditor, terms.standard(), w.agreement().reviewed()))
                    .count();
            checks.add(check(w, checks, "A-23", "PASSED", "review.leads", leads, standard));
            for (String code : terms.iafCodes()) {
                checks.add(check(w, checks, "A-22", "PASSED", "review.covered", standard, code));
                checks.add(check(w, checks, "A-23", "PASSED", "review.decider", standard, code));
            }
        }
        checks.add(check(
                w,
                checks,
                "A-22",
                "PASSED",
                "review.language",
                Locale.forLanguageTag(String.valueOf(w.content().language()))));
        checks.add(check(w, checks, "A-65", "PASSED", "review.impartial"));
        checks.add(
                w.content().consultant() == null
                        ? check(w, checks, "A-65", "PASSED", "review.no-consultancy")
                        : check(
                                w,
                                checks,
                                "A-65",
                                "NOTED",
                                "review.consultant",
                                w.content().consultant()));
        String days = AgreementBook.time(w.agreement())
                .initialDays()
                .stripTrailingZeros()
                .toPlainString();
        w.terms()
                .forEach(terms -> checks.add(check(
                        w,
                        checks,
                        "A-25",
                        "PASSED",
                        "review.time",
                        terms.standard().name().replace('_', ' '),
                        days)));
        if (w.content().isAboutToshms() && w.content().sitesOrNone().size() > 1) {
            checks.add(check(
                    w,
                    checks,
                    "C-38",
                    "NOTED",
                    "review.several-sites",
                    w.content().sitesOrNone().size()));
        }
        return checks;
    }

    private static List<?> check(
            Written w, List<List<?>> before, String rule, String result, String key, Object... args) {
        return List.of(
                w.id(),
                before.size(),
                rule,
                result,
                Texts.of(Locale.ENGLISH, key, args),
                Texts.of(Locale.TRADITIONAL_CHINESE, key, args));
    }

    private void quotes(List<Written> ofDay) {
        rows.insert(
                "quote",
                "id, engagement_id, number, state, currency, tax_percent, valid_until, terms, sha256, sent_by, sent_at, created_at, changed_at, version",
                ofDay,
                w -> Arrays.asList(
                        w.quote().id(),
                        w.id(),
                        1,
                        "DRAFT",
                        w.quote().currency(),
                        w.quote().taxPercent(),
                        w.quote().validUntil(),
                        w.quote().terms(),
                        null,
                        null,
                        null,
                        at(w, w.agreement().offered(), 10),
                        at(w, w.agreement().offered(), 10),
                        1));
        rows.insert(
                "quote_line",
                "quote_id, position, standard, item, days, rate",
                ofDay.stream()
                        .flatMap(w ->
                                IntStream.range(0, w.quote().lines().size()).mapToObj(i -> line(w.quote(), i)))
                        .toList(),
                line -> line);
        rows.each(
                "update quote set state = 'SENT', sha256 = ?, sent_by = ?, sent_at = ?, changed_at = ?, version = version + 1 where tenant_id = current_tenant() and id = ?",
                ofDay,
                w -> List.of(
                        String.valueOf(w.quote().sha256()),
                        planner,
                        at(w, w.agreement().offered(), 14),
                        at(w, w.agreement().offered(), 14),
                        w.quote().id()));
    }

    private static List<?> line(QuoteDetails quote, int place) {
        QuoteLine line = quote.lines().get(place);
        return Arrays.asList(quote.id(), place, line.standard(), line.item(), line.days(), line.rate());
    }

    private void signatures(List<Written> ofDay) {
        documents(
                ofDay,
                "AGREEMENT",
                w -> w.named("contract"),
                "合約簽署本.pdf",
                w -> SmallPdf.of(List.of(
                        "Agreement EN-" + w.agreement().number() + ", offer 1 (signed copy)",
                        file.body().title() + " / "
                                + w.agreement().client().title().en(),
                        "Signed on " + w.agreement().signed() + ", received on "
                                + w.agreement().arrived(),
                        "Offer SHA-256 " + w.quote().sha256())),
                w -> at(w, w.agreement().arrived(), 10));
        rows.insert(
                "sign_off",
                "id, engagement_id, quote_id, quote_sha256, party, typed_name, intent, body_tenant_id, source, source_on, document_id, person_id, person, signed_at",
                ofDay.stream().flatMap(w -> Stream.of(ours(w), theirs(w))).toList(),
                signature -> signature);
    }

    private List<?> ours(Written w) {
        return Arrays.asList(
                w.named("signed by the body"),
                w.id(),
                w.quote().id(),
                w.quote().sha256(),
                "BODY",
                signatory,
                Signature.intent(Locale.TRADITIONAL_CHINESE, 1),
                body,
                null,
                null,
                null,
                null,
                planner,
                at(w, w.agreement().offered(), 15));
    }

    private List<?> theirs(Written w) {
        return Arrays.asList(
                w.named("signed by the client"),
                w.id(),
                w.quote().id(),
                w.quote().sha256(),
                "CLIENT",
                w.agreement().client().contacts().getFirst().name(),
                Signature.intentOnPaper(Locale.TRADITIONAL_CHINESE, 1),
                body,
                "客戶寄回簽署本",
                w.agreement().signed(),
                w.named("contract"),
                null,
                planner,
                at(w, w.agreement().arrived(), 11));
    }

    private void documents(
            List<Written> ofDay,
            String subject,
            Function<Written, UUID> id,
            String name,
            Function<Written, byte[]> content,
            Function<Written, Instant> at) {
        rows.insert(
                "document",
                "id, subject, subject_id, name, media_type, bytes, sha256, scan, uploaded_by, uploaded_at",
                ofDay,
                w -> {
                    byte[] bytes = content.apply(w);
                    return Arrays.asList(
                            id.apply(w),
                            subject,
                            w.id(),
                            name,
                            "application/pdf",
                            bytes.length,
                            sha256(bytes),
                            "NOT_SCANNED",
                            planner,
                            at.apply(w));
                });
        rows.insert("document_content", "document_id, content", ofDay, w -> List.of(id.apply(w), content.apply(w)));
    }

    private Instant at(Written w, LocalDate day, int hour) {
        return hours.at(day, hour, w.id());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
