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
import java.util.Locale;
import java.util.UUID;
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
    void theNextFailureAfterALockDoublesThePause() throws SQLException {
        String email = anAddress();
        UUID person = aPerson(provisioning, email);
        fail(email, 5);
        endTheLock(person);

        fail(email, 1);

        assertThat(signIns.signIn(email, PASSWORD))
                .isInstanceOfSatisfying(
                        SignIn.Locked.class,
                        locked ->
                                assertThat(locked.until()).isAfter(Instant.now().plusSeconds(45)));
    }

    @Test
    void aSuccessAfterTheLockForgetsTheFailures() throws SQLException {
        String email = anAddress();
        UUID person = aPerson(provisioning, email);
        fail(email, 5);
        endTheLock(person);

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

    private static void endTheLock(UUID person) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var update = superuser.prepareStatement(
                        "update credential set locked_until = now() - interval '1 second' where person_id = ?")) {
            update.setObject(1, person);
            update.executeUpdate();
        }
    }

    private static Duration time(Runnable work) {
        Instant start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }
}
