package app.auditorium.planning;

/** Hears how far it is with many visits, from whatever thread is at it. */
public interface Progress {

    Progress UNHEARD = (part, done, of) -> {};

    void at(Part part, int done, int of);

    /** What is done with each visit in turn. */
    enum Part {
        /** Why it stands where it stands is written down. */
        EXPLAINED,
        /** It is an audit, or was refused. */
        ACCEPTED,
        /** Client and team were told. */
        TOLD
    }
}
