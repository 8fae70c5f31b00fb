package app.auditorium.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the machine must offer: Linux on x86-64 and a few programs of util-linux, which every distribution has. */
final class Host {

    private static final String USER = System.getProperty("user.name");
    // "?" is a user id without a name, common in containers, which PostgreSQL does not accept either
    private static final boolean NEEDS_A_NAME = USER.equals("root") || USER.equals("?");
    private static final List<String> AS_NOBODY = List.of("unshare", "-U", "--map-user=65534", "--map-group=65534");

    private Host() {}

    /** Both servers refuse to run as root: a user namespace makes root somebody else while its files stay its own. */
    static List<String> asNobody() {
        // setsid, else Ctrl-C in the terminal would reach the servers before the application has stopped using them
        var command = new ArrayList<>(List.of("setsid"));
        if (NEEDS_A_NAME) {
            command.addAll(AS_NOBODY);
        }
        return command;
    }

    static void check() {
        var system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!system.equals("Linux on amd64")) {
            throw new CannotStart("The embedded servers run on Linux on amd64, and this is " + system
                    + ": run against servers of your own instead.");
        }
        for (var program : List.of("setsid", "setpriv")) {
            if (!works(List.of(program, "--version"))) {
                throw new CannotStart("The program " + program + " is missing: install the package util-linux.");
            }
        }
        if (NEEDS_A_NAME
                && !works(Stream.concat(AS_NOBODY.stream(), Stream.of("true")).toList())) {
            throw new CannotStart(
                    "The servers do not run as root or as a user without a name, and this machine allows no"
                            + " user namespace (unshare -U): start Auditorium as an ordinary user.");
        }
    }

    private static boolean works(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
