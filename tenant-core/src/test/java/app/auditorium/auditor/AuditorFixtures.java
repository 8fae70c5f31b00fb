package app.auditorium.auditor;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;

/** Auditors as tests need them. */
public final class AuditorFixtures {

    private AuditorFixtures() {}

    /** An auditor with an address of nobody's, who leads ISO 45001 in the sectors. */
    public static NewAuditor aLead(String name, String... codes) {
        return aLeadAt(name, UUID.randomUUID() + "@example.test", codes);
    }

    public static NewAuditor aLeadAt(String name, String email, String... codes) {
        return new NewAuditor(
                name,
                email,
                List.of("zh-TW", "en"),
                new Home("TW-KHH", null, null),
                List.of(codes).stream().map(AuditorFixtures::leading45001).toList(),
                List.of());
    }

    static Competence leading45001(String code) {
        return new Competence(StandardId.ISO_45001, new IafCode(code), Role.LEAD_AUDITOR);
    }
}
