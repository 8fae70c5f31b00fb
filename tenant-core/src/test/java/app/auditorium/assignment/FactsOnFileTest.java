package app.auditorium.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.CountedStatements;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class FactsOnFileTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    DataSource app;

    @Test
    void judgingManyAuditorsCostsEightStatements() {
        Membership body = tenants.certificationBody();
        files.accredit(body, StandardId.ISO_45001, "17");
        UUID client = files.client(body, "Hongyuan");
        for (int i = 0; i < 20; i++) {
            UUID auditor = files.auditor(body, "Auditor " + i, StandardId.ISO_45001, i % 2 == 0 ? "17" : "12");
            if (i % 5 == 0) {
                files.absence(body, auditor, DAY, DAY);
            }
        }
        var counted = new CountedStatements(app);
        var facts = new FactsOnFile(counted);
        var visit = new Visit(
                null,
                client,
                StandardId.ISO_45001,
                List.of(new IafCode("17")),
                new DateRange(DAY, DAY.plusDays(2)),
                null);

        files.as(body, sql -> {
            List<Candidate> candidates = facts.about(visit).candidates();
            assertThat(candidates).hasSize(20);
            assertThat(candidates).filteredOn(Candidate::allowed).hasSize(8);
            assertThat(counted.taken()).isEqualTo(8);
        });
    }
}
