package app.auditorium.portal.organisation;

import app.auditorium.kernel.Outcome;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.Words;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which of a body's clients read here themselves: to one without a workspace the body hands things over, and the texts say so. */
@Component
public class Workspaces {

    private final Organisations organisations;

    Workspaces(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The key of a text about a client, or {@code <key>.paper} where there is one and the client has no workspace. */
    public String key(String key, UUID client) {
        String paper = key + ".paper";
        return Words.has(paper)
                        && organisations.details(client) instanceof Outcome.Done<OrganisationDetails>(var known)
                        && known.clientTenantId() == null
                ? paper
                : key;
    }
}
