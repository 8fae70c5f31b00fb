package app.auditorium.embedded;

/** Told in a few words what takes time at the moment. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = words -> {};

    void now(String words);
}
