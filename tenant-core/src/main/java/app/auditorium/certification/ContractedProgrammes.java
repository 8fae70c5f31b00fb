package app.auditorium.certification;

import app.auditorium.engagement.Programmes;
import app.auditorium.engagement.StandardTerms;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Today;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes certifications of what was agreed on; nothing is made while one of them is against a rule. */
@Component
class ContractedProgrammes implements Programmes {

    private final CertificationRepository certifications;
    private final TermsCheck check;
    private final Today today;

    ContractedProgrammes(CertificationRepository certifications, TermsCheck check, Today today) {
        this.certifications = certifications;
        this.check = check;
        this.today = today;
    }

    @Override
    public Outcome<Map<StandardId, UUID>> create(UUID organisation, List<StandardTerms> agreed) {
        var problems = new ArrayList<Problem>();
        agreed.forEach(one -> problems.addAll(check.problems(one.standard(), terms(one), today.here())));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var made = new LinkedHashMap<StandardId, UUID>();
        agreed.forEach(one -> made.put(
                one.standard(),
                certifications
                        .save(Certification.record(organisation, one.standard(), terms(one)))
                        .id()));
        certifications.flush();
        return Outcome.done(made);
    }

    private static Certification.Terms terms(StandardTerms agreed) {
        return new Certification.Terms(agreed.iafCodes(), agreed.complexity(), agreed.scopeText());
    }
}
