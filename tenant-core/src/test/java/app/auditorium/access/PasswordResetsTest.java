package app.auditorium.access;

import static app.auditorium.access.AccessFixtures.PASSWORD;
import static app.auditorium.access.AccessFixtures.aPerson;
import static app.auditorium.access.AccessFixtures.anAddress;
import static app.auditorium.access.AccessFixtures.asSuperuser;
import static app.auditorium.access.AccessFixtures.mailsTo;
import static app.auditorium.access.AccessFixtures.secretMailedTo;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.access.SignIns.SignIn;
import app.auditorium.kernel.Outcome;
import app.auditorium.testing.CoreTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class PasswordResetsTest {

    private static final String BETTER = "an even better password";

    @Autowired
    private PasswordResets resets;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private Tokens tokens;

    private String email = "";
    private UUID person = new UUID(0, 0);

    @BeforeEach
    void someone() {
        email = anAddress();
        person = aPerson(provisioning, email);
    }

    @Test
    void theMailedLinkSetsANewPasswordAndEndsAllSessions() {
        var before = (SignIn.Welcome) signIns.signIn(email, PASSWORD);
        resets.request(email);

        resets.complete(secretMailedTo(email), BETTER).orThrow();

        assertThat(signIns.signIn(email, PASSWORD)).isInstanceOf(SignIn.Wrong.class);
        assertThat(signIns.signIn(email, BETTER)).isInstanceOf(SignIn.Welcome.class);
        assertThat(signIns.stillGood(person, before.at())).isFalse();
    }

    @Test
    void whoMadeATokenWithTheOldPasswordLosesIt() {
        String token = provisioning.token(person, "spreadsheet");
        resets.request(email);

        resets.complete(secretMailedTo(email), BETTER).orThrow();

        assertThat(tokens.personOf(token)).isEmpty();
    }

    @Test
    void aLinkIsGoodOnceAndTakesTheOthersWithIt() {
        resets.request(email);
        String first = secretMailedTo(email);
        resets.request(email);
        String second = secretMailedTo(email);
        assertThat(second).isNotEqualTo(first);

        resets.complete(second, BETTER).orThrow();

        assertThat(resets.complete(second, PASSWORD)).isEqualTo(Outcome.notThere());
        assertThat(resets.complete(first, PASSWORD)).isEqualTo(Outcome.notThere());
        assertThat(signIns.signIn(email, BETTER)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aWeakPasswordLeavesTheLinkGood() {
        resets.request(email);
        String link = secretMailedTo(email);

        assertThat(resets.complete(link, "short")).isInstanceOf(Outcome.Refused.class);
        assertThat(resets.look(link)).map(Person::id).hasValue(person);
    }

    @Test
    void aLinkEndsAfterAnHour() {
        resets.request(email);
        String link = secretMailedTo(email);
        asSuperuser("update one_time_link set expires_at = now() where person_id = '" + person + "'");

        assertThat(resets.look(link)).isEmpty();
        assertThat(resets.complete(link, BETTER)).isEqualTo(Outcome.notThere());
    }

    @Test
    void anUnknownAddressGetsNoMailAndTheCallerNoDifferentAnswer() {
        String unknown = anAddress();
        resets.request(unknown);
        assertThat(mailsTo(unknown)).isZero();
    }

    @Test
    void nobodyFloodsAMailbox() {
        for (int i = 0; i < 10; i++) {
            resets.request(email);
        }
        assertThat(mailsTo(email)).isEqualTo(3);
    }

    @Test
    void aResetLiftsALockOut() {
        for (int i = 0; i < 5; i++) {
            signIns.signIn(email, "wrong horse battery");
        }
        resets.request(email);
        resets.complete(secretMailedTo(email), BETTER).orThrow();
        assertThat(signIns.signIn(email, BETTER)).isInstanceOf(SignIn.Welcome.class);
    }
}
