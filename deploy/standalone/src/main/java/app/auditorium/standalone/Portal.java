package app.auditorium.standalone;

import static java.util.Objects.requireNonNull;

import app.auditorium.AuditoriumApplication;
import app.auditorium.access.Operators;
import app.auditorium.embedded.CannotStart;
import app.auditorium.embedded.StateLock;
import app.auditorium.search.Rebuild;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The portal with its servers, from one command to its end. */
final class Portal {

    private final Options options;
    private @Nullable StateLock lock;
    private @Nullable Servers servers;
    private @Nullable ConfigurableApplicationContext application;
    private @Nullable Intercom intercom;
    private volatile boolean stopping;

    Portal(Options options) {
        this.options = options;
    }

    /** Returns when the portal serves. */
    void start() {
        refuseABusyPort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        keep(() -> lock = StateLock.take(options.state()));
        keep(() -> servers = Servers.start(options.state()));
        Terminal.progress("Migrating the database and starting the portal");
        var spring = new SpringApplication(AuditoriumApplication.class);
        spring.setBannerMode(Banner.Mode.OFF);
        // ours does it, in order: the application before the servers that it uses
        spring.setRegisterShutdownHook(false);
        spring.setEnvironment(environment());
        spring.addListeners(new ProgressOnTheTerminal());
        spring.addInitializers(context -> context.getBeanFactory()
                .registerSingleton("awaitServers", new AwaitServers(requireNonNull(servers), this::sayWhatTakesLong)));
        try {
            var started = spring.run(options.properties().toArray(String[]::new));
            keep(() -> application = started);
        } catch (RuntimeException e) {
            if (stopping) {
                return;
            }
            throw e;
        }
    }

    private void sayWhatTakesLong() {
        if (!options.empty() && !Files.exists(options.state().resolve("demo.json"))) {
            Terminal.progress("Loading the demonstration data, this once");
        }
    }

    ConfigurableApplicationContext application() {
        return requireNonNull(application);
    }

    Connection superuser() throws SQLException {
        return requireNonNull(servers).superuser();
    }

    /** What this command decides stands above application.yml and below what was typed. */
    private StandardServletEnvironment environment() {
        var environment = new StandardServletEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("standalone", properties()));
        return environment;
    }

    /** Takes orders from further commands on the same state directory. */
    void listen() throws IOException {
        intercom = Intercom.listen(options.state(), this::obey);
    }

    private void obey(String order, Consumer<String> answer) {
        if (order.startsWith(Backup.ORDER)) {
            requireNonNull(servers).backup(Path.of(order.substring(Backup.ORDER.length())));
            return;
        }
        if (!order.equals("reindex")) {
            answer.accept("Unknown order " + order + ".");
            return;
        }
        var findings = application()
                .getBean(Rebuild.class)
                .run(done -> answer.accept("  %,d findings indexed ...".formatted(done)));
        answer.accept(
                findings.isPresent()
                        ? "The search index is rebuilt: %,d findings.".formatted(findings.getAsLong())
                        : "A rebuild is under way already.");
    }

    /** Says where it is, who can sign in, and how to stop. */
    void announce() throws IOException {
        if (stopping) {
            return;
        }
        var sheet = new DemonstrationSheet(options.state().resolve("demo.json"));
        sheet.servedAt(options.url());
        Terminal.say("\nAuditorium serves at " + options.url());
        Terminal.say(sheet.text());
        var operators = application().getBean(Operators.class);
        if (!operators.exist()) {
            Terminal.say("Nobody runs this portal yet. Who opens this link within a day becomes its operator:");
            Terminal.say("  " + operators.setUpLink() + "\n");
        }
        Terminal.say("Stop it with Ctrl-C, or with deploy/portal stop.");
    }

    private Map<String, Object> properties() {
        var state = options.state();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", options.port());
        properties.put("server.address", options.host());
        properties.put("auditorium.url", options.url());
        properties.put("auditorium.demo.load", !options.empty());
        properties.put("auditorium.demo.file", state.resolve("demo.json").toString());
        properties.put("logging.file.name", state.resolve("portal.log").toString());
        properties.put("logging.threshold.console", "OFF");
        if (servers != null) {
            properties.putAll(servers.properties());
        }
        return properties;
    }

    private void refuseABusyPort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.host(), options.port()));
        } catch (BindException e) {
            throw new CannotStart(
                    "Port " + options.port() + " on " + options.host() + " is busy: choose another one with --port.",
                    e);
        } catch (IOException | RuntimeException e) {
            throw new CannotStart("Cannot listen on " + options.host() + ": " + e.getMessage() + ".", e);
        }
    }

    /** A Ctrl-C during the start must not miss what is starting just now, and after it nothing more is started. */
    private synchronized void keep(Runnable step) {
        if (!stopping) {
            step.run();
        }
    }

    private synchronized void stop() {
        stopping = true;
        if (intercom != null) {
            intercom.close();
        }
        if (application != null) {
            Terminal.say("Stopping ...");
            application.close();
        }
        if (servers != null) {
            servers.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
