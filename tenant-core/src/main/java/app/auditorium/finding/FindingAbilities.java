package app.auditorium.finding;

/** What somebody may do with a finding. */
public record FindingAbilities(boolean correct, boolean release) {

    static final FindingAbilities NONE = new FindingAbilities(false, false);
}
