package app.auditorium.portal.engagement;

import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.Engagements;
import app.auditorium.engagement.Notices;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.HomeTiles;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits at a body: applications to review, notices that nobody has taken up. */
@Component
class BodyTiles implements HomeTiles {

    private final Engagements engagements;
    private final Notices notices;

    BodyTiles(Engagements engagements, Notices notices) {
        this.engagements = engagements;
        this.notices = notices;
    }

    @Override
    public TenantKind in() {
        return TenantKind.CERTIFICATION_BODY;
    }

    @Override
    public List<StatTile> tiles() {
        var tiles = new ArrayList<StatTile>();
        long submitted = engagements.counts().getOrDefault(EngagementState.SUBMITTED, 0L);
        if (submitted > 0) {
            tiles.add(new StatTile(
                            Words.of("home.engagements"), String.valueOf(submitted), Words.of("home.engagements.note"))
                    .leadingTo("engagements?state=SUBMITTED"));
        }
        long open = notices.waiting();
        if (open > 0) {
            tiles.add((notices.anIncidentWaits()
                            ? new StatTile(
                                    Words.of("home.notices"),
                                    String.valueOf(open),
                                    new Tag(Tone.RED, Sign.ALERT, Words.of("home.notices.incident")))
                            : new StatTile(
                                    Words.of("home.notices"), String.valueOf(open), Words.of("home.notices.note")))
                    .leadingTo("notices?state=OPEN"));
        }
        return tiles;
    }
}
