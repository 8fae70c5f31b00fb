package app.auditorium.auditor;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AccreditationScopeTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);

    @Autowired
    AccreditationScope scope;

    @Autowired
    Tenants tenants;

    Membership administrator;

    @BeforeEach
    void aBody() {
        administrator = tenants.certificationBody(Role.ADMINISTRATOR);
    }

    @Test
    void theScopeCoversItsFirstAndLastDayAndNoOther() {
        replace(item(StandardId.ISO_45001, "17", FROM, UNTIL), item(StandardId.ISO_9001, "17", FROM, null));

        assertThat(covers("17", FROM)).isTrue();
        assertThat(covers("17", UNTIL)).isTrue();
        assertThat(covers("17", FROM.minusDays(1))).isFalse();
        assertThat(covers("17", UNTIL.plusDays(1))).isFalse();
        assertThat(covers("18", FROM)).isFalse();
        assertThat(as(
                        administrator,
                        () -> scope.covers(StandardId.ISO_9001, new IafCode("17"), LocalDate.of(2099, 1, 1))))
                .isTrue();
    }

    @Test
    void replacingTakesAwayWhatIsNotNamedAndMayTakeItsPlace() {
        replace(item(StandardId.ISO_45001, "17", FROM, UNTIL), item(StandardId.ISO_45001, "28", FROM, UNTIL));

        ScopeDetails now = replace(item(StandardId.ISO_45001, "17", FROM, UNTIL.plusYears(1)));

        assertThat(now.items()).containsExactly(item(StandardId.ISO_45001, "17", FROM, UNTIL.plusYears(1)));
        assertThat(as(administrator, scope::read)).isEqualTo(now);
    }

    @Test
    void whoReplacesAnOldSetLearnsWhoWasQuicker() {
        ScopeDetails read = as(administrator, scope::read);
        replace(item(StandardId.ISO_45001, "17", FROM, UNTIL));

        Outcome<ScopeDetails> late =
                as(administrator, () -> scope.replace(new ScopeChanges(read.version(), List.of())));

        assertThat(late)
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo("Test Person"));
        assertThat(as(administrator, scope::read).items()).hasSize(1);
    }

    @Test
    void overlapsGuidanceAndReversedDatesAreRefusedTogether() {
        Outcome<ScopeDetails> outcome = as(
                administrator,
                () -> scope.replace(new ScopeChanges(
                        scope.read().version(),
                        List.of(
                                item(StandardId.ISO_45001, "17", FROM, UNTIL),
                                item(StandardId.ISO_45001, "17", UNTIL, null),
                                item(StandardId.ISO_45003, "17", FROM, null),
                                item(StandardId.ISO_9001, "17", UNTIL, FROM)))));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<ScopeDetails>) outcome).problems())
                .extracting(Problem::field)
                .containsExactly("items[1]", "items[2].standard", "items[3].validUntil");
    }

    @Test
    void plannersReadTheScopeAndDoNotWriteIt() {
        Membership planner = tenants.colleague(administrator, null, Role.PLANNER);

        assertThat(as(planner, scope::read).items()).isEmpty();
        assertThatThrownBy(() -> as(planner, () -> scope.replace(new ScopeChanges(0, List.of()))))
                .isInstanceOf(NotYourRole.class);
    }

    @Test
    void theScopeOfAnotherBodyIsItsOwn() {
        replace(item(StandardId.ISO_45001, "17", FROM, UNTIL));

        assertThat(as(tenants.certificationBody(), scope::read).items()).isEmpty();
    }

    private ScopeDetails replace(ScopeItem... items) {
        return as(
                        administrator,
                        () -> scope.replace(new ScopeChanges(scope.read().version(), List.of(items))))
                .orThrow();
    }

    private boolean covers(String code, LocalDate day) {
        return as(administrator, () -> scope.covers(StandardId.ISO_45001, new IafCode(code), day));
    }

    private static ScopeItem item(StandardId standard, String code, LocalDate from, @Nullable LocalDate until) {
        return new ScopeItem(standard, new IafCode(code), from, until);
    }
}
