package app.auditorium.standalone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** One run of everything that is measured. */
public final class Bench {

    private final ApplicationContext portal;
    private final Callable<Connection> superuser;
    private final Consumer<String> progress;

    /**
     * Measures a portal that serves on an otherwise idle machine.
     *
     * @param superuser connects to the portal's database past the wall, to generate data
     */
    public Bench(ApplicationContext portal, Callable<Connection> superuser, Consumer<String> progress) {
        this.portal = portal;
        this.superuser = superuser;
        this.progress = progress;
    }

    /** Measures, prints the table and keeps it in the file. */
    public void run(Path report) throws Exception {
        progress.accept("Generating 500 tenants and 1,000,000 findings (once per state directory)");
        try (Connection connection = superuser.call()) {
            GeneratedData.makeOnce(connection);
        }
        var measured = new ArrayList<Measured>();
        progress.accept("Measuring what the wall costs");
        try (Connection app = portal.getBean(DataSource.class).getConnection()) {
            measured.addAll(new WallBench(app).run());
        }
        print(measured, report);
    }

    private static void print(List<Measured> measured, Path file) throws IOException {
        var report = new Report(measured);
        System.out.println(report.text());
        report.keep(file);
    }
}
