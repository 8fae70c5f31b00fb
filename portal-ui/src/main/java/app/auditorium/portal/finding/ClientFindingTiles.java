package app.auditorium.portal.finding;

import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.HomeTiles;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Waiting;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits at a client company: findings to answer. */
@Component
class ClientFindingTiles implements HomeTiles {

    private final FindingsWaiting waiting;

    ClientFindingTiles(FindingsWaiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public TenantKind in() {
        return TenantKind.CLIENT;
    }

    @Override
    public List<StatTile> tiles() {
        Waiting.Count count = waiting.count();
        return count.things() == 0
                ? List.of()
                : List.of(new StatTile(
                                Words.of("home.findings"),
                                String.valueOf(count.things()),
                                count.late()
                                        ? new Tag(Tone.RED, Sign.ALERT, Words.of("home.findings.late"))
                                        : new Span(Words.of("home.findings.note")))
                        .leadingTo("findings?state=OPEN"));
    }
}
