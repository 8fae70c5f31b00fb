package app.auditorium.engagement;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.impartiality.NewRelation;
import app.auditorium.impartiality.RelationKind;
import app.auditorium.impartiality.RelationRow;
import app.auditorium.impartiality.Relations;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The review of an application before anything is offered: a checklist, checks from the file, and what came of it. */
@Component
@Transactional
public class Reviews {

    private final Engagements engagements;
    private final ReviewFiles files;
    private final ReviewChecks kept;
    private final Moves moves;
    private final Relations relations;
    private final Histories histories;
    private final Today today;
    private final JdbcClient sql;

    Reviews(
            Engagements engagements,
            ReviewFiles files,
            ReviewChecks kept,
            Moves moves,
            Relations relations,
            Histories histories,
            Today today,
            DataSource app) {
        this.engagements = engagements;
        this.files = files;
        this.kept = kept;
        this.moves = moves;
        this.relations = relations;
        this.histories = histories;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    /** How the review of an engagement stands, or stood when it ended; empty before an application was submitted. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<ReviewDetails> of(UUID engagement) {
        return engagements
                .details(engagement)
                .filter(details -> !details.applications().isEmpty())
                .map(this::details);
    }

    /**
     * Answers one item of the checklist, now or anew, while the application is under review.
     *
     * @param seen the answer that was read; another one given meanwhile is not written over
     */
    @AllowedTo(
            value = {Role.TECHNICAL_REVIEWER, Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<ReviewDetails> answer(
            UUID engagement,
            ReviewItem item,
            @Nullable ReviewAnswer seen,
            ReviewItem.Answer answer,
            @Nullable String note) {
        String said = note == null ? "" : note.strip();
        var checks = new Checks().text("note", said, 4_000);
        if (answer == ReviewItem.Answer.NOT_APPLICABLE && said.isEmpty()) {
            checks.add(Problem.rule(item.rule(), "note", "rule.review.why-not-applicable"));
        }
        return underReview(engagement, checks, () -> {
            ReviewAnswer now = answers(engagement).get(item);
            if (!Objects.equals(now, seen)) {
                return Optional.of(
                        now == null
                                ? new Outcome.Stale<>(null, null)
                                : new Outcome.Stale<>(now.answeredBy(), now.answeredAt()));
            }
            int changed = sql.sql("""
                            update review_item set answer = ?, note = ?, answered_by = acting_name(), answered_at = moment()
                            where tenant_id = current_tenant() and engagement_id = ? and item = ?""")
                    .params(answer.name(), said, engagement, item.name())
                    .update();
            if (changed == 0) {
                sql.sql("insert into review_item (engagement_id, item, answer, note) values (?, ?, ?, ?)")
                        .params(engagement, item.name(), answer.name(), said)
                        .update();
            }
            return Optional.empty();
        });
    }

    /**
     * Settles sectors, complexity and scope of one standard, while the application is under review.
     *
     * @param seen the terms that were read; what somebody settled meanwhile is not written over
     */
    @AllowedTo(
            value = {Role.TECHNICAL_REVIEWER, Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<ReviewDetails> settle(
            UUID engagement,
            StandardTerms seen,
            List<String> iafCodes,
            @Nullable Complexity complexity,
            @Nullable String scope,
            @Nullable String scopeEn) {
        var checks = new Checks()
                .iafCodes("iafCodes", iafCodes)
                .text("scopeText", scope, 2_000)
                .text("scopeTextEn", scopeEn, 2_000);
        StandardId standard = seen.standard();
        if (complexity == Complexity.LIMITED && standard != StandardId.ISO_14001) {
            checks.add(Problem.rule("C.1", "complexity", "problem.certification.limited"));
        }
        return underReview(engagement, checks, () -> {
            boolean asRead = engagements.details(engagement).orElseThrow().terms().stream()
                    .anyMatch(seen::equals);
            if (!asRead) {
                return Optional.of(histories.stale(engagement, "engagement_standard"));
            }
            sql.sql("""
                            update engagement_standard set iaf_codes = ?, complexity = ?, scope_text = ?, scope_text_en = ?
                            where tenant_id = current_tenant() and engagement_id = ? and standard = ?""")
                    .params(Arrays.asList(
                            iafCodes.stream().sorted().toArray(String[]::new),
                            complexity == null ? null : complexity.name(),
                            blankIsNull(scope),
                            blankIsNull(scopeEn),
                            engagement,
                            standard.name()))
                    .update();
            return Optional.empty();
        });
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Asks the client back; it sees the reason and answers with another version of its application. */
    @AllowedTo(
            value = {Role.TECHNICAL_REVIEWER, Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<EngagementDetails> ask(UUID id, int version, @Nullable String reason) {
        return withReason(id, version, EngagementStep.ASK, reason);
    }

    /** Declines the application for a reason that the client is told. */
    @AllowedTo(
            value = {Role.TECHNICAL_REVIEWER, Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<EngagementDetails> decline(UUID id, int version, @Nullable String reason) {
        return withReason(id, version, EngagementStep.DECLINE, reason);
    }

    /** Completes the review: every item answered, none with no, and no automatic check failed. */
    @AllowedTo(
            value = {Role.TECHNICAL_REVIEWER, Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<EngagementDetails> complete(UUID id, int version) {
        return moves.current(id, version, engagement -> {
            List<Judgement> judged = ReviewRule.all(file(engagement));
            var problems = new ArrayList<Problem>();
            moves.against(engagement, EngagementStep.COMPLETE_REVIEW).ifPresent(problems::add);
            if (problems.isEmpty()) {
                problems.addAll(against(of(id).orElseThrow(), judged));
            }
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            keep(id, judged);
            moves.take(
                    engagement,
                    EngagementStep.COMPLETE_REVIEW,
                    Cause.evidence("application " + engagement.applicationNumber()));
            return found(id);
        });
    }

    /** Puts a consultant whom the client named, and who is one of the body's own people, on the impartiality register. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<RelationRow> recordConsultant(UUID engagement, UUID auditor) {
        EngagementDetails details = engagements.details(engagement).orElse(null);
        if (details == null || details.applications().isEmpty()) {
            return Outcome.notThere();
        }
        ApplicationContent content = details.applications().getFirst().content();
        return relations.record(new NewRelation(
                details.row().organisationId(),
                auditor,
                RelationKind.CONSULTANCY,
                content.consultancyFrom() == null ? today.here() : content.consultancyFrom(),
                content.consultancyUntil(),
                "EN-" + details.row().number() + ": " + content.consultant()));
    }

    private static List<Problem> against(ReviewDetails review, List<Judgement> judged) {
        var problems = new ArrayList<Problem>();
        review.open().forEach(item -> problems.add(Problem.rule(item.rule(), item.name(), "rule.review." + item)));
        review.answers().values().stream()
                .filter(answer -> answer.answer() == ReviewItem.Answer.NO)
                .filter(answer -> review.items().contains(answer.item()))
                .forEach(answer -> problems.add(
                        Problem.rule(answer.item().rule(), answer.item().name(), "rule.review.no." + answer.item())));
        judged.stream()
                .filter(judgement -> judgement.result() == ReviewCheck.Result.FAILED)
                .map(Judgement::problem)
                .forEach(problems::add);
        return problems;
    }

    private Outcome<EngagementDetails> withReason(UUID id, int version, EngagementStep step, @Nullable String reason) {
        var checks = new Checks().required("reason", reason, 4_000);
        if (reason == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return moves.current(id, version, engagement -> {
            Problem problem = moves.against(engagement, step).orElse(null);
            if (problem != null) {
                return Outcome.refused(problem);
            }
            if (step == EngagementStep.DECLINE) {
                keep(id, ReviewRule.all(file(engagement)));
            }
            moves.take(engagement, step, Cause.reason(reason.strip()));
            return found(id);
        });
    }

    private ReviewFile file(Engagement engagement) {
        return files.of(engagement.id(), engagement.organisationId());
    }

    private void keep(UUID engagement, List<Judgement> judged) {
        kept.keep(engagement, judged.stream().map(Judgement::inWords).toList());
    }

    /** What a change finds: nothing that stands against it, and it is made, or that somebody was quicker. */
    private interface Change {
        Optional<Outcome<ReviewDetails>> made();
    }

    /** One at a time, so that nobody writes over what he has not read. */
    private Outcome<ReviewDetails> underReview(UUID id, Checks checks, Change change) {
        sql.sql("select id from engagement where tenant_id = current_tenant() and id = ? for update")
                .param(id)
                .query((row, n) -> true)
                .list();
        Engagement engagement = moves.find(id).orElse(null);
        if (engagement == null) {
            return Outcome.notThere();
        }
        if (!engagement.state().isUnderReview()) {
            checks.add(Problem.rule("G.1", null, "rule.engagement.not-now"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return change.made().orElseGet(() -> of(id).map(Outcome::done).orElseGet(Outcome::notThere));
    }

    /** What the file says by itself is judged anew until the review ends, and stays as it was kept from then on. */
    private ReviewDetails details(EngagementDetails engagement) {
        UUID id = engagement.id();
        List<ReviewItem> items =
                ReviewItem.of(engagement.applications().getFirst().content());
        if (!engagement.state().isUnderReview()) {
            return new ReviewDetails(engagement, items, answers(id), kept.of(id), Map.of());
        }
        ReviewFile file = files.of(id, engagement.row().organisationId());
        Map<UUID, String> ours =
                file.oursNamed().stream().collect(Collectors.toMap(ReviewFile.Staff::id, ReviewFile.Staff::name));
        List<ReviewCheck> checks =
                ReviewRule.all(file).stream().map(Judgement::inWords).toList();
        return new ReviewDetails(engagement, items, answers(id), checks, ours);
    }

    private Map<ReviewItem, ReviewAnswer> answers(UUID engagement) {
        var answers = new EnumMap<ReviewItem, ReviewAnswer>(ReviewItem.class);
        sql.sql("""
                        select item, answer, note, answered_by, answered_at from review_item
                        where tenant_id = current_tenant() and engagement_id = ?""").param(engagement).query(row -> {
            ReviewItem item = ReviewItem.valueOf(row.getString("item"));
            answers.put(
                    item,
                    new ReviewAnswer(
                            item,
                            ReviewItem.Answer.valueOf(row.getString("answer")),
                            row.getString("note"),
                            row.getString("answered_by"),
                            row.getObject("answered_at", OffsetDateTime.class).toInstant()));
        });
        return answers;
    }

    private Outcome<EngagementDetails> found(UUID id) {
        return engagements.details(id).map(Outcome::done).orElseGet(Outcome::notThere);
    }
}
