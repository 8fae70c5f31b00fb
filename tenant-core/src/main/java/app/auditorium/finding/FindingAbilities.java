package app.auditorium.finding;

import java.util.Set;

/**
 * What somebody may do with a finding.
 *
 * @param steps of the body, the lead's review and what follows it
 * @param answer as the client company that it is about
 * @param note as the client company, what need not be answered
 */
public record FindingAbilities(boolean correct, boolean release, Set<FindingStep> steps, boolean answer, boolean note) {

    static final FindingAbilities NONE = new FindingAbilities(false, false, Set.of(), false, false);
}
