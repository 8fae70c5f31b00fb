package app.auditorium.assignment;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.tenancy.AllowedTo;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may audit what and when: the one place that planning, API, screens and calendar ask. */
@Component
@Transactional(readOnly = true)
public class Assignments {

    private final FactsOnFile facts;

    Assignments(FactsOnFile facts) {
        this.facts = facts;
    }

    /** The facts about a visit, from which any team and every auditor can be judged; for checks while somebody chooses. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Briefing brief(Visit visit) {
        return facts.about(visit);
    }

    /** The facts about many visits at once, in their order. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Briefing> brief(List<Visit> visits) {
        return facts.about(visits);
    }

    /** Every auditor of the body, allowed or not, with each reason. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Candidate> candidates(Visit visit) {
        return facts.about(visit).candidates();
    }

    /**
     * The facts about a visit, as part of the transaction that books a team for it. The members are held until it ends: of two
     * transactions that book the same auditor the second is told, and the database need not refuse.
     */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.MANDATORY)
    public Briefing book(Visit visit, Team team) {
        facts.hold(
                team.members().map(Team.Member::auditorId).sorted().distinct().toList());
        return facts.about(visit);
    }
}
