package app.auditorium.decision;

import app.auditorium.kernel.Role;
import app.auditorium.tenancy.DailyRounds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a day in each body which hard limits have passed, and opens a file for each: the system proposes, a person decides. */
@Component
class ProposalsJob {

    private final DailyRounds rounds;
    private final Proposals proposals;

    ProposalsJob(DailyRounds rounds, Proposals proposals) {
        this.rounds = rounds;
        this.proposals = proposals;
    }

    @Scheduled(
            initialDelayString = "${auditorium.jobs.proposals-first:30000}",
            fixedDelayString = "${auditorium.jobs.proposals:600000}")
    void look() {
        rounds.inEachBody("proposals of decisions", Role.ADMINISTRATOR, proposals::lookAtAll);
    }
}
