package app.auditorium.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.impartiality.AuditAtRisk;
import app.auditorium.impartiality.Conflicts;
import app.auditorium.impartiality.RelationFilter;
import app.auditorium.impartiality.RelationKind;
import app.auditorium.impartiality.RelationRow;
import app.auditorium.impartiality.Relations;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** DOMAIN A-67: relations are declared for each assignment, and judged by somebody else. */
@CoreTest
class DeclarationsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    PlannedBodies bodies;

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    ConductFixtures conducted;

    @Autowired
    AuditConduct conduct;

    @Autowired
    Declarations declarations;

    @Autowired
    Relations relations;

    @Autowired
    Conflicts conflicts;

    @Autowired
    HouseRules houseRules;

    PlannedBody on;
    Membership lin;
    AuditDetails audit;

    @BeforeEach
    void anAuditOfToday() {
        on = bodies.make();
        lin = tenants.colleague(on.body(), null, Role.LEAD_AUDITOR);
        files.as(
                on.body(),
                sql -> sql.sql("update auditor set email = ? where id = ?")
                        .params(lin.email(), on.lin())
                        .update());
        audit = conducted.undeclared(on.body(), on.stage1(TODAY, on.lin(), on.chen()));
    }

    @Test
    void a67_anAuditDoesNotStartBeforeEveryoneOnItsTeamHasDeclared() {
        assertThat(rules(start())).containsExactly("A-67", "A-67");
        assertThatThrownBy(this::startBySql).hasStackTraceContaining("has not declared its relations");

        as(lin, () -> declarations.declare(audit.id(), NewDeclaration.free(), Locale.ENGLISH))
                .orThrow();
        assertThat(rules(start())).as("one is still missing").containsExactly("A-67");
        assertThatThrownBy(this::startBySql).hasStackTraceContaining("has not declared its relations");

        as(lin, () -> declarations.record(audit.id(), on.chen(), NewDeclaration.free(), "form QF-21", Locale.ENGLISH))
                .orThrow();
        assertThat(start().orThrow().state()).isEqualTo(AuditState.IN_PROGRESS);
    }

    @Test
    void a67_whatIsDeclaredIsKeptWithNameAndTheWordsThatWereShown() {
        as(lin, () -> declarations.declare(audit.id(), NewDeclaration.free(), Locale.TRADITIONAL_CHINESE))
                .orThrow();

        assertThat(as(on.body(), () -> declarations.of(audit.id())))
                .singleElement()
                .satisfies(declared -> {
                    assertThat(declared.auditorId()).isEqualTo(on.lin());
                    assertThat(declared.person()).isEqualTo("Test Person");
                    assertThat(declared.wording()).contains("本人聲明", "Hongyuan");
                    assertThat(declared.source()).isNull();
                });
        assertThatThrownBy(() -> files.as(
                        on.body(), sql -> sql.sql("delete from declaration").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a67_onlyTheTeamDeclaresAndOnlyPlannersAndTheLeadEnterWhatOthersDeclared() {
        Membership other = tenants.colleague(on.body(), null, Role.LEAD_AUDITOR);

        assertThat(rules(as(other, () -> declarations.declare(audit.id(), NewDeclaration.free(), Locale.ENGLISH))))
                .containsExactly("A-67");
        assertThat(rules(as(
                        other,
                        () -> declarations.record(
                                audit.id(), on.chen(), NewDeclaration.free(), "e-mail", Locale.ENGLISH))))
                .containsExactly("A-67");
        assertThat(as(
                        on.body(),
                        () -> declarations.record(audit.id(), on.chen(), NewDeclaration.free(), " ", Locale.ENGLISH)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a67_aDeclaredRelationIsJudgedBySomebodyElseBeforeTheAuditStarts() {
        as(on.body(), () -> conducted.declared(audit.id()));
        as(
                        lin,
                        () -> declarations.declare(
                                audit.id(), NewDeclaration.relatedBy("My cousin works there"), Locale.ENGLISH))
                .orThrow();

        assertThat(told(start())).containsExactly("A-67 rule.audit.relation-open [林志明]");
        assertThat(as(on.body(), () -> declarations.toJudge()))
                .extracting(OpenDeclaration::words)
                .containsExactly("My cousin works there");
        assertThat(told(as(lin, () -> declarations.declare(audit.id(), NewDeclaration.free(), Locale.ENGLISH))))
                .as("it is not taken back by who has it")
                .containsExactly("A-67 rule.declaration.judged-first [林志明]");
        assertThatThrownBy(() -> files.as(
                        on.body(),
                        sql -> sql.sql("""
                                        insert into declaration (audit_id, auditor_id, seq, statement, wording)
                                        values (?, ?, 9, 'FREE', 'by hand')""").params(audit.id(), on.lin()).update()))
                .hasStackTraceContaining("judged by the body");
        Membership himself = new Membership(
                lin.id(),
                lin.tenantId(),
                lin.tenantName(),
                lin.kind(),
                lin.personId(),
                lin.personName(),
                lin.email(),
                Set.of(Role.PLANNER),
                lin.zone(),
                lin.locale());
        assertThat(told(as(himself, () -> declarations.judge(audit.id(), on.lin(), "no threat"))))
                .containsExactly("A-67 rule.declaration.own []");

        as(on.body(), () -> declarations.judge(audit.id(), on.lin(), "A cousin in another plant, no say in OH&S"))
                .orThrow();
        assertThat(as(on.body(), () -> declarations.toJudge())).isEmpty();
        assertThat(start().orThrow().state()).isEqualTo(AuditState.IN_PROGRESS);
    }

    @Test
    void a67_aRelationOfAKindTheRegisterKnowsStandsThereAtOnceAndIsNotJudgedAway() {
        var advised = new NewDeclaration(true, RelationKind.CONSULTANCY, TODAY.minusYears(1), null, "ISO 45001 set up");
        as(lin, () -> declarations.declare(audit.id(), advised, Locale.ENGLISH)).orThrow();

        List<RelationRow> register = as(
                on.body(),
                () -> relations
                        .list(new RelationFilter(null, on.client(), on.lin()), PageRequest.first(10))
                        .items());
        assertThat(register).singleElement().satisfies(relation -> {
            assertThat(relation.kind()).isEqualTo(RelationKind.CONSULTANCY);
            assertThat(relation.source()).contains("林志明", "ISO 45001 set up");
        });
        assertThat(as(on.body(), () -> conflicts.auditsAtRisk()))
                .extracting(AuditAtRisk::auditId)
                .contains(audit.id());
        assertThat(rules(as(on.body(), () -> declarations.judge(audit.id(), on.lin(), "never mind"))))
                .containsExactly("A-65");
    }

    @Test
    void a67_aBodyMaySettleThatMissingDeclarationsAreRemarkedOnOnly() {
        as(on.body(), () -> houseRules.set(HouseRule.DECLARATION, 0, "REMARKED", "yearly declarations, QP-07"))
                .orThrow();

        assertThat(start().orThrow().state()).isEqualTo(AuditState.IN_PROGRESS);
    }

    @Test
    void a67_whoOwesADeclarationSeesItUntilItIsMade() {
        assertThat(as(lin, () -> declarations.owed()))
                .extracting(OpenDeclaration::auditId)
                .containsExactly(audit.id());
        assertThat(as(on.body(), () -> declarations.owed())).as("is on no team").isEmpty();

        as(lin, () -> declarations.declare(audit.id(), NewDeclaration.free(), Locale.ENGLISH))
                .orThrow();

        assertThat(as(lin, () -> declarations.owed())).isEmpty();
    }

    private Outcome<AuditDetails> start() {
        return as(on.body(), () -> conduct.start(audit.id(), audit.version(), Papers.meeting(TODAY)));
    }

    private void startBySql() {
        files.as(
                on.body(),
                sql -> sql.sql("update audit set state = 'IN_PROGRESS' where id = ?")
                        .param(audit.id())
                        .update());
    }

    private static <T> T as(Membership who, Supplier<T> work) {
        return Tenants.as(who, work);
    }

    private static List<String> told(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream()
                        .map(each -> each.rule() + " " + each.key() + " " + each.args())
                        .toList()
                : List.of();
    }

    private static List<String> rules(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::rule).toList()
                : List.of();
    }
}
