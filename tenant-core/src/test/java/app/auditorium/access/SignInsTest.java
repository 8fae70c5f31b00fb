package app.auditorium.access;

import static app.auditorium.access.AccessFixtures.PASSWORD;
import static app.auditorium.access.AccessFixtures.aPerson;
import static app.auditorium.access.AccessFixtures.anAddress;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.access.SignIns.SignIn;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class SignInsTest {

    @Autowired
    private SignIns signIns;

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private Tokens tokens;

    @Test
    void theRightPasswordLetsInWhateverTheCaseOfTheAddress() {
        String email = anAddress();
        UUID person = aPerson(provisioning, email);

        SignIn signIn = signIns.signIn(" " + email.toUpperCase(Locale.ROOT) + " ", PASSWORD);

        assertThat(signIn).isInstanceOfSatisfying(SignIn.Welcome.class, welcome -> {
            assertThat(welcome.person().id()).isEqualTo(person);
            assertThat(welcome.person().operator()).isFalse();
            assertThat(signIns.stillGood(person, welcome.at())).isTrue();
        });
    }

    @Test
    void aPasswordIsKeptAsArgon2idOfNineteenMebibytes() throws SQLException {
        UUID person = aPerson(provisioning, anAddress());

        try (var superuser = TestDatabase.superuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select password from credential where person_id = '" + person + "'")) {
            rows.next();
            assertThat(rows.getString(1)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        String email = anAddress();
        aPerson(provisioning, email);

        assertThat(signIns.signIn(email, "wrong horse battery")).isEqualTo(new SignIn.Wrong());
        assertThat(signIns.signIn(anAddress(), PASSWORD)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void anUnknownAddressTakesAsLongAsAKnownOne() {
        String email = anAddress();
        aPerson(provisioning, email);
        signIns.signIn(email, "warm up");

        Duration known = time(() -> signIns.signIn(email, "wrong horse battery"));
        Duration unknown = time(() -> signIns.signIn(anAddress(), "wrong horse battery"));

        assertThat(unknown).isGreaterThan(known.dividedBy(3));
    }

    @Test
    void fiveWrongPasswordsLockTheAccountAndTheRightOneDoesNotHelp() {
        String email = anAddress();
        aPerson(provisioning, email);

        fail(email, 5);

        assertThat(signIns.signIn(email, PASSWORD))
                .isInstanceOfSatisfying(
                        SignIn.Locked.class,
                        locked -> assertThat(locked.until())
                                .isBetween(
                                        Instant.now().plusSeconds(15),
                                        Instant.now().plusSeconds(35)));
    }

    @Test
    void anUnknownAddressIsLockedInTheSameWay() {
        String email = anAddress();

        fail(email, 5);

        assertThat(signIns.signIn(email, PASSWORD)).isInstanceOf(SignIn.Locked.class);
    }

    @Test
    void guessesMadeAtOnceLockTheAddressLikeGuessesOneAfterAnother() throws Exception {
        String known = anAddress();
        aPerson(provisioning, known);

        for (String email : List.of(known, anAddress())) {
            assertThat(atOnce(20, email, "wrong horse battery"))
                    .filteredOn(SignIn.Wrong.class::isInstance)
                    .hasSize(5);
        }
    }

    @Test
    void whoSignsInWithManyProgramsAtOnceIsNotLockedOut() throws Exception {
        String email = anAddress();
        aPerson(provisioning, email);

        assertThat(atOnce(12, email, PASSWORD))
                .allSatisfy(each -> assertThat(each).isInstanceOf(SignIn.Welcome.class));
    }

    @Test
    void theNextFailureAfterALockDoublesThePause() {
        String email = anAddress();
        aPerson(provisioning, email);
        fail(email, 5);
        endTheLock(email);

        fail(email, 1);

        assertThat(signIns.signIn(email, PASSWORD))
                .isInstanceOfSatisfying(
                        SignIn.Locked.class,
                        locked ->
                                assertThat(locked.until()).isAfter(Instant.now().plusSeconds(45)));
    }

    @Test
    void aSuccessAfterTheLockForgetsTheFailures() {
        String email = anAddress();
        aPerson(provisioning, email);
        fail(email, 5);
        endTheLock(email);

        assertThat(signIns.signIn(email, PASSWORD)).isInstanceOf(SignIn.Welcome.class);
        fail(email, 4);
        assertThat(signIns.signIn(email, PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void signingOutEverywhereEndsSessionsAndShortLivedTokensButNotPersonalOnes() {
        String email = anAddress();
        UUID person = aPerson(provisioning, email);
        var welcome = (SignIn.Welcome) signIns.signIn(email, PASSWORD);
        String shortLived = tokens.forTwelveHours(person).token();
        String personal = provisioning.token(person, "spreadsheet");

        signIns.signOutEverywhere(person);

        assertThat(signIns.stillGood(person, welcome.at())).isFalse();
        assertThat(tokens.personOf(shortLived)).isEmpty();
        assertThat(tokens.personOf(personal)).map(Person::id).hasValue(person);
        var again = (SignIn.Welcome) signIns.signIn(email, PASSWORD);
        assertThat(signIns.stillGood(person, again.at())).isTrue();
    }

    private void fail(String email, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIns.signIn(email, "wrong horse battery")).isInstanceOf(SignIn.Wrong.class);
        }
    }

    private static void endTheLock(String email) {
        AccessFixtures.asSuperuser("update sign_in_try set locked_until = now() - interval '1 second'"
                + " where address = sha256('" + email + "')");
    }

    /** What came of tries that all began before the first was answered. */
    private List<SignIn> atOnce(int times, String email, String password) throws Exception {
        var together = new CyclicBarrier(times);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<SignIn>> tries = Collections.nCopies(times, () -> {
                together.await();
                return signIns.signIn(email, password);
            });
            return threads.invokeAll(tries).stream().map(Future::resultNow).toList();
        }
    }

    private static Duration time(Runnable work) {
        Instant start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }
}
