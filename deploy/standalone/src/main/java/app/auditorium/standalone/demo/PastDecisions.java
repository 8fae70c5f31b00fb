package app.auditorium.standalone.demo;

import app.auditorium.certification.LifeEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decisions behind the histories of a body's certifications, each with the file that it settled. */
final class PastDecisions {

    private static final String RULE_SET = "17021-1:2015/2";
    private static final int APPEAL_DAYS = 30;
    /** The latest surveillances, which still await theirs. */
    private static final int AWAITED = 6;

    private final Rows rows;
    private final BodyFile file;
    private final Hours hours;
    private final LocalDate today;
    private final Phrases phrases;

    PastDecisions(Rows rows, BodyFile file, Hours hours, LocalDate today) {
        this.rows = rows;
        this.file = file;
        this.hours = hours;
        this.today = today;
        this.phrases = new Phrases(file.body(), "decisions");
    }

    /**
     * Something that was decided.
     *
     * @param matter of its file
     * @param before the certification's state
     */
    private record Decided(
            UUID id,
            Engagement engagement,
            String kind,
            String matter,
            String rule,
            @Nullable Audit audit,
            LocalDate day,
            String before,
            @Nullable String reason,
            @Nullable String conditions,
            List<String> rules) {}

    /** Of the acting decision maker. */
    void write() {
        Set<UUID> awaited = file.audits().stream()
                .filter(audit -> audit.visit().type().equals("SURVEILLANCE") && audit.isReviewed())
                .filter(audit -> audit.engagement().state().equals("ACTIVE"))
                .filter(audit -> ofThisCycle(audit))
                .sorted(Comparator.comparing((Audit audit) -> audit.days().last())
                        .reversed())
                .limit(AWAITED)
                .map(Audit::id)
                .collect(Collectors.toSet());
        List<Decided> decided = file.engagements().stream()
                .flatMap(engagement -> Stream.concat(
                        engagement.known().stream().flatMap(event -> of(engagement, event)),
                        file.courses().of(engagement).stream()
                                .filter(audit -> !awaited.contains(audit.id()))
                                .flatMap(audit -> maintained(engagement, audit))))
                .sorted(Comparator.comparing(Decided::day).thenComparing(Decided::id))
                .toList();
        rows.byDay(decided, Decided::day, this::write);
    }

    private boolean ofThisCycle(Audit audit) {
        LocalDate since = audit.engagement().decided();
        return since != null && audit.days().last().isAfter(since);
    }

    private void write(List<Decided> ofDay) {
        rows.insert(
                "decision_file",
                "id, certification_id, organisation_id, matter, audit_id, rule, state, opened_at, settled_on, changed_at, version",
                ofDay,
                d -> Arrays.asList(
                        fileOf(d),
                        d.engagement.id(),
                        d.engagement.client().id(),
                        d.matter,
                        d.audit == null ? null : d.audit.id(),
                        d.rule,
                        "DECIDED",
                        d.audit == null
                                ? hours.at(WorkingDays.before(d.day, 2), 10, d.id)
                                : hours.at(file.courses().of(d.audit).reviewed(), 16, d.audit.id()),
                        d.day,
                        hours.at(d.day, 14, d.engagement.id()),
                        1));
        rows.insert(
                "decision",
                "id, file_id, certification_id, organisation_id, standard, kind, decided_on, reason, conditions, codes_before, codes_after, "
                        + "scope_before, scope_after, scope_before_en, scope_after_en, state_before, expiry_before, rules, rule_set, "
                        + "recorded_at, released_at, appeal_until",
                ofDay,
                d -> Arrays.asList(
                        d.id,
                        fileOf(d),
                        d.engagement.id(),
                        d.engagement.client().id(),
                        d.engagement.standard(),
                        d.kind,
                        d.day,
                        d.reason,
                        d.conditions,
                        d.engagement.codes(),
                        d.engagement.codes(),
                        d.engagement.scope(),
                        d.engagement.scope(),
                        d.engagement.scopeEn(),
                        d.engagement.scopeEn(),
                        d.before,
                        expiryBefore(d),
                        d.rules,
                        RULE_SET,
                        hours.at(d.day, 14, d.engagement.id()),
                        hours.at(d.day, 14, d.engagement.id()),
                        d.day.plusDays(APPEAL_DAYS)));
    }

    private static UUID fileOf(Decided decided) {
        return named("file of " + decided.id);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** What the cycle that had begun before the decision was to last. */
    private static @Nullable LocalDate expiryBefore(Decided decided) {
        LocalDate since = decided.engagement.decided();
        if (since != null && decided.day.isAfter(since)) {
            return decided.engagement.expires();
        }
        return decided.engagement.known().stream()
                .map(LifeEvent::expiry)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<Decided> of(Engagement engagement, LifeEvent event) {
        boolean suspended = engagement.known().stream()
                .anyMatch(other -> other.type() == app.auditorium.certification.LifeEventType.SUSPENDED
                        && other.day().isBefore(event.day()));
        return switch (event.type()) {
            case DECISION ->
                switch (java.util.Objects.requireNonNull(event.decision())) {
                    case INITIAL ->
                        Stream.of(decided(
                                engagement,
                                event,
                                "GRANT",
                                "INITIAL",
                                "A-52",
                                "STAGE_2",
                                "PENDING",
                                null,
                                "A-22",
                                "A-30",
                                "A-36",
                                "A-52",
                                "A-55",
                                "A-60",
                                "A-61",
                                "A-65",
                                "G.3"));
                    case RECERTIFICATION ->
                        Stream.of(decided(
                                engagement,
                                event,
                                "RECERTIFY",
                                "RECERTIFICATION",
                                "A-08",
                                "RECERTIFICATION",
                                "ACTIVE",
                                null,
                                "A-08",
                                "A-22",
                                "A-52",
                                "A-55",
                                "A-60",
                                "A-61",
                                "A-65",
                                "G.3"));
                    case WITHDRAWAL ->
                        Stream.of(decided(
                                engagement,
                                event,
                                "WITHDRAW",
                                "SUSPENSION_OVER",
                                "A-71",
                                null,
                                suspended ? "SUSPENDED" : "ACTIVE",
                                null,
                                "A-60",
                                "A-61",
                                "A-65",
                                "A-71",
                                "A-74",
                                "G.3"));
                    default -> Stream.empty();
                };
            case SUSPENDED ->
                Stream.of(decided(
                        engagement,
                        event,
                        "SUSPEND",
                        "SUSPENSION_PROPOSED",
                        "A-70",
                        null,
                        "ACTIVE",
                        "於六個月內消除暫時終止之原因並經查證，逾期撤銷驗證。",
                        "A-60",
                        "A-61",
                        "A-65",
                        "A-70",
                        "G.3"));
            case CANCELLED ->
                Stream.of(decided(
                        engagement,
                        event,
                        "CANCEL",
                        "CANCELLATION_ASKED",
                        "A-26",
                        null,
                        "ACTIVE",
                        null,
                        "A-60",
                        "A-61",
                        "A-65",
                        "G.3"));
            default -> Stream.empty();
        };
    }

    private Decided decided(
            Engagement engagement,
            LifeEvent event,
            String kind,
            String matter,
            String rule,
            @Nullable String type,
            String before,
            @Nullable String conditions,
            String... rules) {
        Audit audit = file.courses().of(engagement).stream()
                .filter(one -> one.visit().type().equals(type)
                        && one.isReviewed()
                        && one.days().last().isBefore(event.day()))
                .max(Comparator.comparing(one -> one.days().last()))
                .orElse(null);
        return new Decided(
                named("decision " + kind + " " + engagement.id() + " " + event.day()),
                engagement,
                kind,
                matter,
                rule,
                audit,
                event.day(),
                before,
                event.reason(),
                conditions,
                List.of(rules));
    }

    /** A surveillance or special audit that passed its review lets the certification stand. */
    private Stream<Decided> maintained(Engagement engagement, Audit audit) {
        Course course = file.courses().of(audit);
        boolean surveillance = audit.visit().type().equals("SURVEILLANCE");
        if (!surveillance && !audit.visit().type().equals("SPECIAL")
                || !audit.isReviewed()
                || !course.decided().isBefore(today)
                || isOverBy(engagement, course.decided())) {
            return Stream.empty();
        }
        Language language = engagement.client().international() ? Language.EN : Language.ZH;
        var rules = new ArrayList<>(List.of("A-52", "A-55", "A-60", "A-61", "A-65", "G.3"));
        if (surveillance) {
            rules.addFirst("A-03");
        }
        return Stream.of(new Decided(
                named("decision MAINTAIN " + audit.id()),
                engagement,
                "MAINTAIN",
                audit.visit().type(),
                surveillance ? "A-03" : "G.3",
                audit,
                course.decided(),
                "ACTIVE",
                phrases.voice(engagement.client(), language, course.decided()).say("decision.MAINTAIN"),
                null,
                List.copyOf(rules)));
    }

    /** Suspended, withdrawn or run out by then: nothing was left to be maintained. */
    private static boolean isOverBy(Engagement engagement, LocalDate day) {
        LocalDate expires = engagement.expires();
        return expires != null && day.isAfter(expires)
                || engagement.known().stream()
                        .anyMatch(event -> event.type() != app.auditorium.certification.LifeEventType.DECISION
                                && event.type() != app.auditorium.certification.LifeEventType.ON_RECORD
                                && !event.day().isAfter(day));
    }
}
