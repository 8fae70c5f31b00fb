package app.auditorium.portal.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.Progress;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Work on a plan, beside the screens. */
class WorkTest {

    private final UUID plan = UUID.randomUUID();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void whoeverOpensThePlanMeanwhileFindsHowFarItIs() {
        Acting.as(
                somebody(),
                () -> Work.begin(plan, "year.accepted", progress -> {
                    progress.at(Progress.Part.ACCEPTED, 3, 12);
                    begun.countDown();
                    await(ended);
                    return new Outcome.NotThere<>();
                }));
        await(begun);

        Work found = Work.on(plan).orElseThrow();
        assertThat(found.at()).isEqualTo(new Work.At(Progress.Part.ACCEPTED, 3, 12));
        assertThat(found.isOver()).isFalse();

        Acting.as(
                somebody(),
                () -> Work.begin(plan, "year.published", progress -> {
                    throw new IllegalStateException("a second one at once");
                }));
        assertThat(Work.on(plan)).contains(found);

        found.told();
        assertThat(Work.on(plan)).isEmpty();
        ended.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Membership somebody() {
        return new Membership(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Body",
                TenantKind.CERTIFICATION_BODY,
                UUID.randomUUID(),
                "Planner",
                "planner@example.org",
                Set.of(Role.PLANNER),
                ZoneId.of("Asia/Taipei"),
                Locale.ENGLISH);
    }
}
