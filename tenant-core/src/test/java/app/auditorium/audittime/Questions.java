package app.auditorium.audittime;

import static java.util.Objects.requireNonNull;

import app.auditorium.catalogue.AuditTimeTables;
import app.auditorium.houserule.HouseRule;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Questions as prose: {@code of(ISO_9001).people(30, 8).percent(-10)}. */
final class Questions {

    static final TimeRules RULES = rules();

    private final TimedStandard standard;
    private @Nullable Complexity complexity;
    private final List<@Nullable Headcount> personnel = new ArrayList<>();
    private final List<@Nullable Adjustment> adjustments = new ArrayList<>();
    private @Nullable BigInteger contractors;
    private @Nullable SampledSite sampled;
    private @Nullable BigDecimal planned;
    private @Nullable String justification;

    private Questions(TimedStandard standard) {
        this.standard = standard;
    }

    static Questions of(TimedStandard standard) {
        return new Questions(standard);
    }

    Questions complexity(@Nullable Complexity complexity) {
        this.complexity = complexity;
        return this;
    }

    Questions people(long people, String hours) {
        personnel.add(new Headcount(BigInteger.valueOf(people), new BigDecimal(hours)));
        return this;
    }

    Questions people(long people) {
        return people(people, "8");
    }

    Questions contractors(long people) {
        contractors = BigInteger.valueOf(people);
        return this;
    }

    Questions percent(String percent) {
        adjustments.add(new Adjustment("because", new BigDecimal(percent)));
        return this;
    }

    Questions sampled(@Nullable String central) {
        sampled = new SampledSite(central == null ? null : new BigDecimal(central));
        return this;
    }

    Questions onSite(String days, @Nullable String because) {
        planned = new BigDecimal(days);
        justification = because;
        return this;
    }

    AuditTimeQuestion question() {
        return new AuditTimeQuestion(
                standard, complexity, personnel, contractors, adjustments, sampled, planned, justification);
    }

    Outcome<AuditTime> answer() {
        return AuditTimeCalculator.of(question(), RULES);
    }

    AuditTime time() {
        return answer().orThrow();
    }

    List<Problem> problems() {
        return problems(answer());
    }

    /** The rule of the first refusal, or the field where it is no rule. */
    String refusal() {
        return refusal(answer());
    }

    static List<Problem> problems(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var problems) -> problems;
            default -> throw new AssertionError("Not refused: " + outcome);
        };
    }

    static String refusal(Outcome<?> outcome) {
        Problem first = problems(outcome).getFirst();
        return first.rule() == null ? requireNonNull(first.field()) : first.rule();
    }

    /** DOMAIN's values but for one that a body settled for itself. */
    static TimeRules settled(HouseRule rule, String value) {
        return TimeRules.of(RULES.table(), each -> each == rule ? value : each.standard(), List.of());
    }

    private static TimeRules rules() {
        try (var context = new AnnotationConfigApplicationContext(AuditTimeTables.class)) {
            return TimeRules.standard(context.getBean(AuditTimeTables.class).current());
        }
    }
}
