package app.auditorium.standalone;

import java.io.PrintStream;

/** What the person who typed the command gets to read. */
final class Terminal {

    private static final PrintStream OUT = System.out;

    private Terminal() {}

    static void progress(String words) {
        OUT.println("  " + words + " ...");
    }

    static void say(String words) {
        OUT.println(words);
    }
}
