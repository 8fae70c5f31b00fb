package app.auditorium.portal.planning;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.MyVisits;
import app.auditorium.planning.VisitAnswer;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Tab;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For auditors, before anything else: colleagues who wait for a yes or no. */
@Component
@Order(6)
class SwapsHome implements HomePart {

    private final MyVisits mine;

    SwapsHome(MyVisits mine) {
        this.mine = mine;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.acts(TenantKind.CERTIFICATION_BODY, Role.LEAD_AUDITOR, Role.AUDITOR, Role.TECHNICAL_EXPERT);
    }

    @Override
    public void fill(Home home) {
        if (!mine.asked().isEmpty()) {
            Div place = new Div();
            draw(place);
            home.main(place);
        }
    }

    private void draw(Div place) {
        place.removeAll();
        List<VisitAnswer> asked = mine.asked();
        if (!asked.isEmpty()) {
            place.add(new AskedSwapsPanel(mine, asked, () -> draw(place)));
        }
    }
}
