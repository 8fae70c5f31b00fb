package app.auditorium.standalone;

import app.auditorium.AuditoriumApplication;
import app.auditorium.embedded.CannotStart;
import app.auditorium.standalone.bench.Bench;
import java.nio.file.Path;

/** The one jar's entry: {@code up}, {@code roles}, {@code reindex}, {@code backup}, {@code restore}, {@code bench}; without embedded servers the bare portal. */
public final class Standalone {

    /** Java's property for how many threads carry the virtual ones that serve requests; as many as processors, unless it is set. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private Standalone() {}

    public static void main(String... arguments) {
        // requests that wait for each other's class loading keep their carriers, and with two of those nobody is served
        // any more
        System.setProperty(CARRIERS, System.getProperty(CARRIERS, "64"));
        try {
            run(Options.of(arguments), arguments);
        } catch (CannotStart sentence) {
            end(String.valueOf(sentence.getMessage()));
        } catch (Exception e) {
            end("Auditorium did not start: " + reason(e) + " (more in portal.log of the state directory)");
        }
    }

    private static void run(Options options, String... arguments) throws Exception {
        switch (options.command()) {
            case "up" -> {
                if (options.embedded()) {
                    var portal = new Portal(options);
                    portal.start();
                    portal.listen();
                    portal.announce();
                } else {
                    AuditoriumApplication.main(arguments);
                }
            }
            case "roles" -> System.out.println(Roles.withRandomPasswords().script());
            case "reindex" -> Intercom.call(options.state(), "reindex", Terminal::say);
            case "backup" -> {
                Backup.of(options.state(), options.file());
                Terminal.say(
                        "Everything is in " + options.file() + ": it opens everything, keep it as you keep passwords.");
            }
            case "restore" -> {
                Backup.restore(options.file(), options.state());
                Terminal.say("Restored. Start it with deploy/portal up; the search index is built anew.");
            }
            case "bench" -> {
                var portal = new Portal(options.forMeasuring());
                portal.start();
                new Bench(portal.application(), portal::superuser, Terminal::progress, options.state(), jar())
                        .run(options.report());
                System.exit(0);
            }
            default -> throw new CannotStart("Unknown command " + options.command() + ".");
        }
    }

    /** The one file that this program was started from. */
    private static Path jar() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    }

    private static String reason(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    private static void end(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
