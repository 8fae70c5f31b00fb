package app.auditorium.finding;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.ExpiryConvention;
import app.auditorium.certification.Life;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 100), new Random().longs(100));
    }

    /** */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aMajorIsVerifiedUntilTheDayOnWhichItsCertificationOwesIt(long seed) {
        var random = new Random(seed);
        var deadlines = new Deadlines(30, 14 + random.nextInt(167), 12);
        var convention = ExpiryConvention.values()[random.nextInt(2)];
        LocalDate granted = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(730));
        LocalDate expiry = convention.expiryAfter(granted);
        LocalDate after = expiry.minusDays(random.nextInt(400)).plusDays(random.nextInt(180));
        var granting = List.of(
                LifeEvent.audit(LifeEventType.STAGE_2_END, granted, 0),
                LifeEvent.decision(DecisionKind.INITIAL, granted));

        agrees(deadlines, AuditType.STAGE_2, granted, null, List.of(), convention);
        agrees(deadlines, AuditType.SURVEILLANCE, granted.plusDays(random.nextInt(1000)), expiry, granting, convention);
        agrees(deadlines, AuditType.RECERTIFICATION, after, expiry, granting, convention);
    }

    private static void agrees(
            Deadlines deadlines,
            AuditType audit,
            LocalDate lastDay,
            LocalDate expiry,
            List<LifeEvent> before,
            ExpiryConvention convention) {
        LifeEventType type = switch (audit) {
            case STAGE_2 -> LifeEventType.STAGE_2_END;
            case RECERTIFICATION -> LifeEventType.RECERTIFICATION_AUDIT;
            default -> LifeEventType.SURVEILLANCE;
        };
        var events = new java.util.ArrayList<>(before);
        events.add(LifeEvent.audit(type, lastDay, 1).verifiedUntil(lastDay.plusDays(deadlines.majorDays())));
        assertThat(Timeline.replay(events, lastDay, convention))
                .isInstanceOfSatisfying(
                        Timeline.Replay.Stands.class,
                        stands -> assertThat(stands.life().obligations())
                                .filteredOn(owed -> owed.kind() == Life.Obligation.Kind.MAJORS)
                                .extracting(Life.Obligation::due)
                                .containsExactly(deadlines.verify(Grade.MAJOR, audit, lastDay, expiry)));
    }
}
