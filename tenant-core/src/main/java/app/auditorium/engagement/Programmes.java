package app.auditorium.engagement;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes certifications with their programmes of what was agreed, and ends them; answered by the certification module, which stands to the right. */
public interface Programmes {

    /** One certification for each standard, pending, of the sites applied for, in the caller's transaction; all or none. */
    Outcome<Map<StandardId, UUID>> create(UUID organisation, List<StandardTerms> agreed, List<ApplicationSite> sites);

    /** The client gave up: those of them end that no decision has granted or refused yet (DOMAIN G.3), in the caller's transaction. */
    void giveUp(List<UUID> certifications, String reason);
}
