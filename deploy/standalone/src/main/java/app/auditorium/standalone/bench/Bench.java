package app.auditorium.standalone.bench;

import app.auditorium.access.Provisioning;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.decision.CertificateProof;
import app.auditorium.obligation.Obligations;
import app.auditorium.paper.Press;
import app.auditorium.search.Rebuild;
import app.auditorium.search.SearchBenchmark;
import app.auditorium.search.Searches;
import app.auditorium.standalone.demo.Demonstration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** One run of everything that is measured. */
public final class Bench {

    private final ApplicationContext portal;
    private final Callable<Connection> superuser;
    private final Consumer<String> progress;
    private final Path state;
    private final Path jar;

    /**
     * Measures a portal that serves on an otherwise idle machine.
     *
     * @param state directory for what is made while measuring
     * @param jar that is started to measure how long it takes
     * @param superuser connects to the portal's database past the wall, to generate data
     */
    public Bench(
            ApplicationContext portal,
            Callable<Connection> superuser,
            Consumer<String> progress,
            Path state,
            Path jar) {
        this.portal = portal;
        this.superuser = superuser;
        this.progress = progress;
        this.state = state;
        this.jar = jar;
    }

    /** Measures, prints the table and keeps it in the file. */
    public void run(Path report) throws Exception {
        var measured = new ArrayList<Measured>();
        progress.accept("Loading the demonstration, planning and accepting its year");
        portal.getBean(Demonstration.class).loadOnce();
        try (Connection connection = superuser.call()) {
            measured.addAll(new AcceptedYearBench(portal, connection).run());
        }
        progress.accept("Generating 500 tenants and 1,000,000 findings (once per state directory)");
        try (Connection connection = superuser.call()) {
            GeneratedData.makeOnce(connection, GeneratedData.AUDITS);
        }
        progress.accept("Measuring what the wall costs");
        try (Connection app = portal.getBean(DataSource.class).getConnection()) {
            measured.addAll(new WallBench(app, 400).run());
        }
        progress.accept("Measuring start-up to the first page");
        measured.addAll(new StartUpBench(state, jar).run());
        progress.accept("Measuring the outbox against raw bulk, then indexing 1,000,000 findings");
        var benchmark = portal.getBean(SearchBenchmark.class);
        try (Connection connection = superuser.call()) {
            measured.addAll(new IndexingBench(benchmark, connection).run());
        }
        portal.getBean(Rebuild.class).run(done -> {});
        progress.accept("Measuring the entitled search");
        measured.addAll(new SearchBench(portal.getBean(Searches.class), benchmark).run());
        progress.accept("Measuring what falls due");
        try (Connection connection = superuser.call()) {
            measured.addAll(new DueBench(portal.getBean(Obligations.class), connection).run(5_000, 20_000));
        }
        progress.accept("Measuring the replay of a certification's life");
        measured.addAll(TimelineBench.run());
        progress.accept("Measuring the print and signature of a certificate");
        measured.addAll(CertificateBench.run(new CertificateProof(portal.getBean(Press.class))));
        progress.accept("Measuring the heap of open sessions");
        measured.addAll(new SessionBench(
                        URI.create(
                                Objects.requireNonNull(portal.getEnvironment().getProperty("auditorium.url"))),
                        portal.getBean(Provisioning.class))
                .run());
        progress.accept("Planning years of 200, 500 and 2,000 visits");
        measured.addAll(new PlanningBench(portal.getBean(PublicHolidays.class).calendar()).run());
        print(measured, report);
    }

    private static void print(List<Measured> measured, Path file) throws IOException {
        var report = new Report(measured);
        System.out.println(report.text());
        report.keep(file);
    }
}
