package app.auditorium.standalone.demo;

import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How far an audit has come, by how long ago it was or how far ahead it is. */
final class AuditStates {

    private static final int REVIEWED_AFTER = 14;

    private AuditStates() {}

    static String of(Dice dice, Engagement engagement, Visit visit, DateRange days, LocalDate today) {
        if (days.contains(today)) {
            return "IN_PROGRESS";
        }
        if (days.first().isAfter(today)) {
            return ahead(dice, ChronoUnit.DAYS.between(today, days.first()));
        }
        boolean decided = engagement.decided() != null && !engagement.decided().isBefore(days.last());
        // a second stage needs the conclusions of the first
        boolean followed = visit.type().equals("STAGE_1") && engagement.visits().size() > 1;
        long ago = ChronoUnit.DAYS.between(days.last(), today);
        if (decided || followed && ago >= REVIEWED_AFTER) {
            return "READY_FOR_DECISION";
        }
        String state = past(dice, ago);
        // where nothing has to be answered, nothing waits for an answer
        return List.of("STAGE_1", "FOLLOW_UP").contains(visit.type())
                        && List.of("FINDINGS_ISSUED", "RESPONDED").contains(state)
                ? "ACCEPTED"
                : state;
    }

    private static String ahead(Dice dice, long days) {
        if (days <= 12) {
            return "SCHEDULED";
        }
        if (days <= 40) {
            return dice.chance(60) ? "SCHEDULED" : "CONFIRMED";
        }
        if (days <= 85) {
            return dice.chance(78) ? "CONFIRMED" : "TEAM_PROPOSED";
        }
        return dice.chance(4) ? "CANCELLED" : dice.chance(8) ? "TEAM_PROPOSED" : "PLANNED";
    }

    private static String past(Dice dice, long days) {
        if (days <= 9) {
            return "FINDINGS_ISSUED";
        }
        if (days <= 30) {
            return dice.chance(55) ? "FINDINGS_ISSUED" : "RESPONDED";
        }
        if (days <= 55) {
            return switch (dice.weighted(30, 35, 35)) {
                case 0 -> "RESPONDED";
                case 1 -> "ACCEPTED";
                default -> "REPORTED";
            };
        }
        return days <= 80 && dice.chance(50) ? "REPORTED" : "READY_FOR_DECISION";
    }
}
