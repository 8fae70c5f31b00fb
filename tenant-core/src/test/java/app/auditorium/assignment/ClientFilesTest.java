package app.auditorium.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client asks of planning, kept by the body or asked by the client itself, and how an auditor is sent. */
@CoreTest
class ClientFilesTest {

    private static final LocalDate DAY = LocalDate.now().plusMonths(2);

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    ClientFiles clients;

    @Autowired
    ClientRequests requests;

    @Autowired
    TakeRequest takeRequest;

    @Autowired
    AuditorTerms terms;

    private Membership body;
    private UUID client;
    private UUID lin;

    @BeforeEach
    void aBodyWithAClientAndAnAuditor() {
        body = tenants.certificationBody();
        client = files.client(body, "宏遠精密金屬");
        lin = files.auditor(body, "林志明", StandardId.ISO_45001, "17");
    }

    @Test
    void daysAreRuledOutAndOpenedAgain() {
        UUID days = Tenants.as(
                body, () -> clients.ruleOut(client, DAY, DAY.plusDays(4), "歲修").orThrow());
        assertThat(asked().blackouts()).singleElement().satisfies(blackout -> {
            assertThat(blackout.first()).isEqualTo(DAY);
            assertThat(blackout.reason()).isEqualTo("歲修");
        });

        Tenants.as(body, () -> clients.allowAgain(client, days).orThrow());
        assertThat(asked().blackouts()).isEmpty();
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThat(problems(Tenants.as(body, () -> clients.ruleOut(client, DAY, DAY.minusDays(1), null))))
                .extracting(Problem::field)
                .containsExactly("last");
    }

    @Test
    void anObjectionStandsOnceUntilItIsWithdrawn() {
        UUID objection = Tenants.as(
                body, () -> clients.object(client, lin, "曾任職於競爭對手", "管理代表").orThrow());
        assertThat(problems(Tenants.as(body, () -> clients.object(client, lin, "again", "管理代表"))))
                .extracting(Problem::rule)
                .containsExactly("A-40");

        Tenants.as(body, () -> clients.withdraw(client, objection).orThrow());
        assertThat(asked().objections())
                .singleElement()
                .satisfies(one -> assertThat(one.withdrawnOn()).isNotNull());
    }

    @Test
    void anAuditorOfNobodyIsNotObjectedTo() {
        assertThat(Tenants.as(body, () -> clients.object(client, UUID.randomUUID(), "曾任職於競爭對手", "管理代表")))
                .isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void whatAClientCompanyAsksStandsInTheBodysFileUntilItIsTakenBack() {
        Membership company = tenants.clientCompany();
        files.as(
                body,
                sql -> sql.sql("update organisation set client_tenant_id = ? where id = ?")
                        .params(company.tenantId(), client)
                        .update());

        Tenants.as(company, () -> requests.close(DAY, DAY.plusDays(2), "盤點").orThrow());
        Tenants.as(
                company, () -> requests.prefer(Set.of(Month.MARCH, Month.APRIL)).orThrow());
        delivered(company);
        assertThat(asked().blackouts()).extracting(ClientFiles.Blackout::reason).containsExactly("盤點");
        assertThat(asked().months()).containsExactly(Month.MARCH, Month.APRIL);

        ClientRequests.Body told = Tenants.as(company, requests::bodies).getFirst();
        assertThat(told.months()).containsExactly(Month.MARCH, Month.APRIL);
        UUID days = told.closed().getFirst().id();
        Tenants.as(company, () -> requests.open(days).orThrow());
        delivered(company, days);
        assertThat(asked().blackouts()).isEmpty();
    }

    @Test
    void nobodyAsksForTheClientOfAnother() {
        Membership stranger = tenants.clientCompany();

        assertThat(Tenants.as(stranger, () -> requests.close(DAY, DAY, null))).isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void anAuditorIsRegisteredAndStruckOffAgain() {
        var registered = new Terms(LocalDate.of(2024, 3, 1), LocalDate.of(2028, 2, 29), 2.5, 8, 12);
        Tenants.as(
                body,
                () -> terms.change(lin, terms.of(lin).orElseThrow(), registered).orThrow());
        assertThat(Tenants.as(body, () -> terms.of(lin))).contains(registered);

        var struckOff = new Terms(null, null, 0, 8, 12);
        Tenants.as(
                body,
                () -> terms.change(lin, terms.of(lin).orElseThrow(), struckOff).orThrow());
        assertThat(Tenants.as(body, () -> terms.of(lin))).contains(struckOff);
    }

    @Test
    void whoeverIsSecondChangesNoTermsOverAndLearnsWhoWasQuicker() {
        Terms read = Tenants.as(body, () -> terms.of(lin)).orElseThrow();
        Tenants.as(body, () -> terms.change(lin, read, new Terms(LocalDate.of(2024, 3, 1), null, 2.5, 8, 12)))
                .orThrow();

        assertThat(Tenants.as(body, () -> terms.change(lin, read, new Terms(null, null, 0, 5, 6))))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo(body.personName()));
        assertThat(Tenants.as(body, () -> terms.of(lin)).orElseThrow().evaluatedDays())
                .isEqualTo(2.5);
    }

    @Test
    void theTargetOfAMonthIsNotBeyondItsMaximum() {
        assertThat(problems(Tenants.as(
                        body, () -> terms.change(lin, terms.of(lin).orElseThrow(), new Terms(null, null, 0, 13, 12)))))
                .extracting(Problem::field)
                .containsExactly("targetDays");
    }

    private void delivered(Membership company) {
        var asked = new ArrayList<UUID>();
        files.as(
                company,
                sql -> asked.addAll(
                        sql.sql("select id from client_request where tenant_id = current_tenant() order by said_at")
                                .query(UUID.class)
                                .list()));
        asked.forEach(id -> delivered(company, id));
    }

    private void delivered(Membership company, UUID request) {
        files.as(
                body,
                sql -> takeRequest.receive(new PlanningAsked(body.tenantId(), request), company.tenantId(), null));
    }

    private ClientFiles.Asked asked() {
        return Tenants.as(body, () -> clients.of(client));
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems) ? problems : List.of();
    }
}
