package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionFiles;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.HomeTiles;
import app.auditorium.portal.Sign;
import app.auditorium.portal.StatTile;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Component;

/** For those who decide: all that awaits a decision, also what came without an audit, and what is past its limit. */
@Component
class DecisionTiles implements HomeTiles {

    private final DecisionFiles files;

    DecisionTiles(DecisionFiles files) {
        this.files = files;
    }

    @Override
    public TenantKind in() {
        return TenantKind.CERTIFICATION_BODY;
    }

    @Override
    public List<StatTile> tiles() {
        if (!Tab.may(Role.DECISION_MAKER)) {
            return List.of();
        }
        DecisionFiles.Awaiting awaiting = files.awaiting();
        return List.of(new StatTile(
                        Words.of("home.decisions"),
                        String.valueOf(awaiting.open()),
                        awaiting.late() > 0
                                ? new Tag(Tone.RED, Sign.ALERT, Words.of("home.decisions.late", awaiting.late()))
                                : new Span(Words.of("home.decisions.note")))
                .leadingTo("decisions"));
    }
}
