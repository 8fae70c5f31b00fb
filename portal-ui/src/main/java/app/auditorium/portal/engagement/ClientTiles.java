package app.auditorium.portal.engagement;

import app.auditorium.engagement.OurEngagements;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.HomeTiles;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits at a client company: questions to answer, offers to sign. */
@Component
class ClientTiles implements HomeTiles {

    private final OurEngagements ours;

    ClientTiles(OurEngagements ours) {
        this.ours = ours;
    }

    @Override
    public TenantKind in() {
        return TenantKind.CLIENT;
    }

    @Override
    public List<StatTile> tiles() {
        long waiting = ours.waiting();
        return waiting == 0
                ? List.of()
                : List.of(new StatTile(
                                Words.of("home.applications"),
                                String.valueOf(waiting),
                                Words.of("home.applications.note"))
                        .leadingTo("applications"));
    }
}
