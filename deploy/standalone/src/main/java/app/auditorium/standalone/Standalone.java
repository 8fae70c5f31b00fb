package app.auditorium.standalone;

import app.auditorium.AuditoriumApplication;
import app.auditorium.embedded.CannotStart;
import java.io.IOException;

/** The one jar's entry: {@code up}, {@code roles}, {@code reindex}, {@code bench}; without embedded servers the bare portal. */
public final class Standalone {

    private Standalone() {}

    public static void main(String... arguments) {
        try {
            run(Options.of(arguments), arguments);
        } catch (CannotStart sentence) {
            end(sentence.getMessage());
        } catch (Exception e) {
            end("Auditorium did not start: " + reason(e) + " (more in portal.log of the state directory)");
        }
    }

    private static void run(Options options, String... arguments) throws IOException {
        switch (options.command()) {
            case "up" -> {
                if (options.embedded()) {
                    new Portal(options).start();
                } else {
                    AuditoriumApplication.main(arguments);
                }
            }
            case "roles" -> System.out.println(Roles.withRandomPasswords().script());
            default -> throw new CannotStart("Unknown command " + options.command() + ".");
        }
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
