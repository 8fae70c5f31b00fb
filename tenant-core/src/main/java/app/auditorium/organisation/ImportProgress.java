package app.auditorium.organisation;

/** Hears how far an import has come; whoever wants to stop it throws, and nothing is written. */
@FunctionalInterface
public interface ImportProgress {

    ImportProgress UNHEARD = (done, of) -> {};

    void at(int done, int of);
}
