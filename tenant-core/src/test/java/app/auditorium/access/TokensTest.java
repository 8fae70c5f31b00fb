package app.auditorium.access;

import static app.auditorium.access.AccessFixtures.aPerson;
import static app.auditorium.access.AccessFixtures.anAddress;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.Outcome;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class TokensTest {

    @Autowired
    private Tokens tokens;

    @Autowired
    private Provisioning provisioning;

    private UUID person;

    @BeforeEach
    void someone() {
        person = aPerson(provisioning, anAddress());
    }

    @Test
    void aTokenFromASignInIsGoodForTwelveHours() {
        var issued = tokens.forTwelveHours(person);

        assertThat(issued.expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(719)),
                        Instant.now().plus(Duration.ofMinutes(721)));
        assertThat(tokens.personOf(issued.token())).map(Person::id).hasValue(person);
    }

    @Test
    void onlyTheHashOfATokenIsKept() throws SQLException {
        String token = tokens.forTwelveHours(person).token();

        try (var superuser = TestDatabase.superuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select count(*) from api_token t where t::text like '%" + token + "%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        var issued = tokens.personal(person, "spreadsheet").orThrow();
        assertThat(tokens.of(person)).extracting(Tokens.TokenRow::label).containsExactly("spreadsheet");

        tokens.revoke(person, issued.id()).orThrow();

        assertThat(tokens.personOf(issued.token())).isEmpty();
        assertThat(tokens.of(person)).isEmpty();
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        var issued = tokens.personal(person, "spreadsheet").orThrow();
        UUID stranger = aPerson(provisioning, anAddress());

        assertThat(tokens.revoke(stranger, issued.id())).isEqualTo(Outcome.notThere());
        assertThat(tokens.personOf(issued.token())).isPresent();
    }

    @Test
    void anInventedTokenIsNobodys() {
        assertThat(tokens.personOf("aud_" + Secrets.fresh())).isEmpty();
    }
}
