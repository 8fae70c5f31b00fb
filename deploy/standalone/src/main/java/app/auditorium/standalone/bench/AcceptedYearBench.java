package app.auditorium.standalone.bench;

import app.auditorium.access.Memberships;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.PlanVerifier;
import app.auditorium.planning.Plans;
import app.auditorium.planning.VisitRow;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The year that the demonstration plans, accepted as a planner accepts it and judged from its rows by the verifier. */
final class AcceptedYearBench {

    private static final String PLANNER = "planner@chengheng.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Plans plans;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Membership planner;

    AcceptedYearBench(ApplicationContext portal, Connection superuser) throws SQLException {
        plans = portal.getBean(Plans.class);
        sql = portal.getBean("jdbcClient", JdbcClient.class);
        transaction = new TransactionTemplate(portal.getBean("transactionManager", PlatformTransactionManager.class));
        planner = portal.getBean(Memberships.class).ofPerson(person(superuser)).getFirst();
    }

    List<Measured> run() throws InterruptedException {
        PlanRow plan = made();
        Acting.as(
                planner,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());
        List<String> breaches = Objects.requireNonNull(Acting.getAs(
                planner, () -> transaction.execute(status -> PlanVerifier.breaches(sql, plan.id()))));
        return List.of(new Measured(
                "hard rules that the demonstration's accepted year breaks, judged from its rows",
                String.valueOf(breaches.size()),
                "0",
                breaches.isEmpty(),
                plan.placed() + " of " + plan.visits() + " visits placed"
                        + (breaches.isEmpty() ? "" : "; " + breaches.getFirst())));
    }

    private PlanRow made() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            PlanRow plan = Acting.getAs(planner, plans::list).getLast();
            if (!plan.isBeingMade()) {
                return plan;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The demonstration's year is not made in " + PATIENCE);
    }

    private static UUID person(Connection superuser) throws SQLException {
        try (var statement = superuser.prepareStatement("select id from person where email_key = ?")) {
            statement.setString(1, PLANNER);
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException(
                            "This state directory was made before the benchmark had a demonstration; use another");
                }
                return found.getObject(1, UUID.class);
            }
        }
    }
}
