package app.auditorium.planning.solver;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import app.auditorium.assignment.MemberRule;
import app.auditorium.assignment.Preference;
import app.auditorium.assignment.Rule;
import app.auditorium.assignment.TeamRule;
import app.auditorium.assignment.VisitRule;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.Stay;
import app.auditorium.planning.year.Year;

/** The catalogue's rules as constraints: one method for each, named as the rule. What a rule means stands in the catalogue alone. */
public class PlanConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory year) {
        return new Constraint[] {
            onWorkingDays(year),
            notBlackedOut(year),
            notTooEarly(year),
            notTooLate(year),
            afterStage1(year),
            accredited(year),
            bodyImpartial(year),
            led(year),
            ledByOne(year),
            nobodyTwice(year),
            competentTogether(year),
            speaksTheLanguage(year),
            observedAtFirst(year),
            enoughTime(year),
            stillWithTheBody(year),
            impartial(year),
            notObjected(year),
            present(year),
            notBooked(year),
            notOnTwoVisits(year),
            qualifiedToLead(year),
            auditsTheStandard(year),
            registeredForToshms(year),
            knowsAnArea(year),
            placed(year),
            shortTravel(year),
            onwardTravel(year),
            homeAtNight(year),
            withinTarget(year),
            withinMaximum(year),
            fairShare(year),
            sameLead(year),
            rotatedLead(year),
            clientTogether(year),
            preferredMonth(year),
            earlyInWindow(year),
            noLater(year),
            sameDays(year),
            sameTeam(year)
        };
    }

    Constraint onWorkingDays(ConstraintFactory year) {
        return forbids(year, VisitRule.ON_WORKING_DAYS);
    }

    Constraint notBlackedOut(ConstraintFactory year) {
        return forbids(year, VisitRule.NOT_BLACKED_OUT);
    }

    Constraint notTooEarly(ConstraintFactory year) {
        return forbids(year, VisitRule.NOT_TOO_EARLY);
    }

    Constraint notTooLate(ConstraintFactory year) {
        return forbids(year, VisitRule.NOT_TOO_LATE);
    }

    /** Behind an audit on file, and behind another visit of the plan. */
    Constraint afterStage1(ConstraintFactory year) {
        return year.forEach(Companions.class)
                .filter(Companions::inOrder)
                .join(PlannedVisit.class, Joiners.equal(Companions::second, PlannedVisit::getId))
                .join(
                        year.forEachIncludingUnassigned(PlannedVisit.class),
                        Joiners.equal((pair, second) -> pair.first(), PlannedVisit::getId))
                .join(Year.class)
                .map((pair, second, first, whole) ->
                        second.placed().breaksAfter(first.getArrangement(), whole.calendar()))
                .concat(year.forEach(PlannedVisit.class).map(visit -> visit.broken(VisitRule.AFTER_STAGE_1)))
                .filter(broken -> broken > 0)
                .penalizeLong(ONE_HARD, broken -> broken)
                .asConstraint(VisitRule.AFTER_STAGE_1.name());
    }

    Constraint accredited(ConstraintFactory year) {
        return forbids(year, TeamRule.ACCREDITED);
    }

    Constraint bodyImpartial(ConstraintFactory year) {
        return forbids(year, TeamRule.BODY_IMPARTIAL);
    }

    Constraint led(ConstraintFactory year) {
        return forbids(year, TeamRule.LED);
    }

    Constraint ledByOne(ConstraintFactory year) {
        return forbids(year, TeamRule.LED_BY_ONE);
    }

    Constraint nobodyTwice(ConstraintFactory year) {
        return forbids(year, TeamRule.NOBODY_TWICE);
    }

    Constraint competentTogether(ConstraintFactory year) {
        return forbids(year, TeamRule.COMPETENT_TOGETHER);
    }

    Constraint speaksTheLanguage(ConstraintFactory year) {
        return forbids(year, TeamRule.SPEAKS_THE_LANGUAGE);
    }

    Constraint observedAtFirst(ConstraintFactory year) {
        return forbids(year, TeamRule.OBSERVED_AT_FIRST);
    }

    Constraint enoughTime(ConstraintFactory year) {
        return forbids(year, TeamRule.ENOUGH_TIME);
    }

    Constraint stillWithTheBody(ConstraintFactory year) {
        return forbids(year, MemberRule.STILL_WITH_THE_BODY);
    }

    Constraint impartial(ConstraintFactory year) {
        return forbids(year, MemberRule.IMPARTIAL);
    }

    Constraint notObjected(ConstraintFactory year) {
        return forbids(year, MemberRule.NOT_OBJECTED);
    }

    Constraint present(ConstraintFactory year) {
        return forbids(year, MemberRule.PRESENT);
    }

    /** Not on an audit on file. */
    Constraint notBooked(ConstraintFactory year) {
        return forbids(year, MemberRule.NOT_BOOKED);
    }

    /** Not on another visit of the plan: the same rule between two that both may move. */
    Constraint notOnTwoVisits(ConstraintFactory year) {
        return stays(year)
                .join(
                        stays(year),
                        Joiners.equal(Stay::auditor),
                        Joiners.overlapping(Stay::first, Stay::after),
                        Joiners.lessThan(stay -> stay.visit().id()))
                .penalizeLong(ONE_HARD, (one, other) -> 1)
                .asConstraint("NOT_ON_TWO_VISITS");
    }

    Constraint qualifiedToLead(ConstraintFactory year) {
        return forbids(year, MemberRule.QUALIFIED_TO_LEAD);
    }

    Constraint auditsTheStandard(ConstraintFactory year) {
        return forbids(year, MemberRule.AUDITS_THE_STANDARD);
    }

    Constraint registeredForToshms(ConstraintFactory year) {
        return forbids(year, MemberRule.REGISTERED_FOR_TOSHMS);
    }

    Constraint knowsAnArea(ConstraintFactory year) {
        return forbids(year, MemberRule.KNOWS_AN_AREA);
    }

    Constraint placed(ConstraintFactory year) {
        return year.forEachIncludingUnassigned(PlannedVisit.class)
                .filter(visit -> visit.getArrangement() == null)
                .penalizeLong(ONE_MEDIUM, visit -> visit.visit().weight())
                .asConstraint(Preference.PLACED.name());
    }

    Constraint shortTravel(ConstraintFactory year) {
        return weighs(year, Preference.SHORT_TRAVEL);
    }

    /** What is saved by going on from one client to the next. */
    Constraint onwardTravel(ConstraintFactory year) {
        return stays(year)
                .join(stays(year), Joiners.equal(Stay::auditor), Joiners.lessThanOrEqual(Stay::after, Stay::first))
                .join(Year.class)
                .filter((one, next, whole) -> Costs.onward(one, next, whole.calendar()) > 0)
                .rewardLong(ONE_SOFT, (one, next, whole) -> Costs.onward(one, next, whole.calendar()))
                .asConstraint("ONWARD_TRAVEL");
    }

    Constraint homeAtNight(ConstraintFactory year) {
        return weighs(year, Preference.HOME_AT_NIGHT);
    }

    Constraint withinTarget(ConstraintFactory year) {
        return stays(year)
                .groupBy(Stay::auditor, Stay::month, sum(Stay::workingDays))
                .penalizeLong(
                        ONE_SOFT, (auditor, month, days) -> Costs.beyondTarget(auditor, auditor.bookedIn(month), days))
                .asConstraint(Preference.WITHIN_TARGET.name());
    }

    Constraint withinMaximum(ConstraintFactory year) {
        return stays(year)
                .groupBy(Stay::auditor, Stay::month, sum(Stay::workingDays))
                .penalizeLong(
                        ONE_SOFT, (auditor, month, days) -> Costs.beyondMaximum(auditor, auditor.bookedIn(month), days))
                .asConstraint(Preference.WITHIN_MAXIMUM.name());
    }

    Constraint fairShare(ConstraintFactory year) {
        return stays(year)
                .groupBy(Stay::auditor, sum(Stay::workingDays))
                .penalizeLong(ONE_SOFT, Costs::share)
                .asConstraint(Preference.FAIR_SHARE.name());
    }

    Constraint sameLead(ConstraintFactory year) {
        return weighs(year, Preference.SAME_LEAD);
    }

    Constraint rotatedLead(ConstraintFactory year) {
        return weighs(year, Preference.ROTATED_LEAD);
    }

    Constraint clientTogether(ConstraintFactory year) {
        return pairs(year)
                .filter((one, other) -> Costs.apart(one, other) > 0)
                .penalizeLong(ONE_SOFT, Costs::apart)
                .asConstraint(Preference.CLIENT_TOGETHER.name());
    }

    Constraint preferredMonth(ConstraintFactory year) {
        return weighs(year, Preference.PREFERRED_MONTH);
    }

    Constraint earlyInWindow(ConstraintFactory year) {
        return weighs(year, Preference.EARLY_IN_WINDOW);
    }

    Constraint noLater(ConstraintFactory year) {
        return weighs(year, Preference.NO_LATER);
    }

    Constraint sameDays(ConstraintFactory year) {
        return weighs(year, Preference.SAME_DAYS);
    }

    Constraint sameTeam(ConstraintFactory year) {
        return weighs(year, Preference.SAME_TEAM);
    }

    private static Constraint forbids(ConstraintFactory year, Rule rule) {
        return year.forEach(PlannedVisit.class)
                .filter(visit -> visit.breaks(rule))
                .penalizeLong(ONE_HARD, visit -> visit.broken(rule))
                .asConstraint(rule.name());
    }

    private static Constraint weighs(ConstraintFactory year, Preference preference) {
        return year.forEach(PlannedVisit.class)
                .filter(visit -> visit.costs(preference))
                .penalizeLong(ONE_SOFT, visit -> visit.cost(preference))
                .asConstraint(preference.name());
    }

    private static UniConstraintStream<Stay> stays(ConstraintFactory year) {
        return year.forEach(PlannedVisit.class).flattenLast(PlannedVisit::stays);
    }

    private static BiConstraintStream<Arrangement, Arrangement> pairs(ConstraintFactory year) {
        return year.forEach(Companions.class)
                .filter(pair -> !pair.inOrder())
                .join(PlannedVisit.class, Joiners.equal(Companions::first, PlannedVisit::getId))
                .join(PlannedVisit.class, Joiners.equal((pair, first) -> pair.second(), PlannedVisit::getId))
                .map((pair, one, other) -> one.placed(), (pair, one, other) -> other.placed());
    }
}
