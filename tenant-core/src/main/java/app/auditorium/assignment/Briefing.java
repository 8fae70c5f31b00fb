package app.auditorium.assignment;

import app.auditorium.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All facts about one visit, loaded once; any team and every auditor can be judged from it without asking the database again. */
public record Briefing(Visit visit, BodyFile body, ClientFile client, Map<UUID, AuditorFile> auditors) {

    private static final List<TeamRole> OPEN =
            List.of(TeamRole.LEAD_AUDITOR, TeamRole.AUDITOR, TeamRole.TECHNICAL_EXPERT);

    /** Everything that speaks against a team; empty if it may go. */
    public List<Problem> judge(Team team) {
        var problems = new ArrayList<Problem>();
        List<Team.Member> members = team.members().toList();
        for (int i = 0; i < members.size(); i++) {
            Team.Member member = members.get(i);
            String field = team.field(i);
            AuditorFile auditor = auditors.get(member.auditorId());
            if (auditor == null) {
                problems.add(Problem.unseen(field));
            } else {
                against(auditor, member.role()).map(reason -> reason.at(field)).forEach(problems::add);
            }
        }
        Arrays.stream(TeamRule.values())
                .flatMap(rule -> rule.against(visit, team, body, auditors))
                .forEach(problems::add);
        blackedOut().map(reason -> reason.at("start")).forEach(problems::add);
        return problems;
    }

    /**
     * Every auditor of the body: those who may lead first, then those who may go, then the others, each by name. Each is judged as
     * if nobody else had been chosen, so A-42 speaks against whoever covers no area; beside others who cover them all he may go.
     */
    public List<Candidate> candidates() {
        return candidates(auditors.values());
    }

    private List<Candidate> candidates(Collection<AuditorFile> of) {
        List<Reason> nobody = Stream.of(TeamRule.outOfScope(visit, body), TeamRule.partial(visit, body), blackedOut())
                .flatMap(reasons -> reasons)
                .toList();
        return of.stream()
                .map(auditor -> candidate(auditor, nobody))
                .sorted(Comparator.comparing((Candidate c) -> !c.mayLead())
                        .thenComparing(c -> !c.allowed())
                        .thenComparing(Candidate::name))
                .toList();
    }

    private Stream<Reason> blackedOut() {
        return VisitRule.NOT_BLACKED_OUT.against(Timing.asAsked(visit.days(), client));
    }

    private Candidate candidate(AuditorFile auditor, List<Reason> nobody) {
        var knownCodes = auditor.knows(visit.days()).collect(java.util.stream.Collectors.toSet());
        var covers = visit.codes().stream().filter(knownCodes::contains).toList();
        Set<Reason> common = new LinkedHashSet<>(nobody);
        if (covers.isEmpty()) {
            common.add(MemberRule.KNOWS_AN_AREA.missing(visit, auditor, AuditorFile::knows));
        }
        List<TeamRole> roles = OPEN.stream()
                .filter(role ->
                        common.isEmpty() && against(auditor, role).findAny().isEmpty())
                .toList();
        return new Candidate(
                auditor.id(),
                auditor.name(),
                roles,
                covers,
                roles.isEmpty() ? reasons(auditor, TeamRole.TECHNICAL_EXPERT, common) : List.of(),
                roles.contains(TeamRole.LEAD_AUDITOR) ? List.of() : reasons(auditor, TeamRole.LEAD_AUDITOR, common));
    }

    private List<Reason> reasons(AuditorFile auditor, TeamRole role, Set<Reason> common) {
        return Stream.concat(common.stream(), against(auditor, role)).distinct().toList();
    }

    private Stream<Reason> against(AuditorFile auditor, TeamRole role) {
        return Arrays.stream(MemberRule.values()).flatMap(rule -> rule.against(visit, auditor, role));
    }
}
