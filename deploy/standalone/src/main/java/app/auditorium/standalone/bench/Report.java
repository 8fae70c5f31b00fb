package app.auditorium.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The table that a run prints and keeps, with the machine it ran on. */
record Report(List<Measured> measured) {

    String text() throws IOException {
        return """
                # Benchmarks

                Written by `deploy/portal bench`; do not edit. Ratios of one run, on generated data with a fixed seed: 500 tenants,
                skewed, 100,000 audits, 1,000,000 findings.

                %s · %s · %d cores, %d GB · Java %s

                | what | measured | target | | from |
                |---|---|---|---|---|
                %s
                """.formatted(
                        LocalDate.now(Clock.systemUTC()),
                        System.getProperty("os.name") + " " + processor(),
                        Runtime.getRuntime().availableProcessors(),
                        memoryInGigabytes(),
                        System.getProperty("java.version"),
                        measured.stream().map(Measured::row).collect(Collectors.joining("\n")));
    }

    void keep(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
    }

    private static String processor() throws IOException {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        return Files.exists(cpuinfo)
                ? Files.readAllLines(cpuinfo).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static long memoryInGigabytes() {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getTotalMemorySize() / 1e9);
    }
}
