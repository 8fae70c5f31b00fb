package app.auditorium.portal;

import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A home screen while its parts fill it: figures on top, what is to be done in the middle, what is good to know at the side. */
public class Home extends Div {

    private static final int MOST_TILES = 8;

    private final LocalDate today;
    private final Membership member;
    private final PageHeader header = new PageHeader(Words.of("nav.home"));
    private final Div tiles = new Div();
    private final Div main = new Div();
    private final Div side = new Div();
    private final List<Component> actions = new ArrayList<>();
    private boolean titled;

    public Home(Membership member, LocalDate today) {
        this.member = member;
        this.today = today;
        addClassName("page");
        tiles.addClassName("tiles");
        main.addClassName("stack");
        side.addClassName("stack");
        Div both = new Div(main, side);
        both.addClassName("with-side");
        add(header, tiles, both);
    }

    public Membership member() {
        return member;
    }

    public LocalDate today() {
        return today;
    }

    /** The first part that gives the page a name names it. */
    public Home title(String title, String summary) {
        if (!titled) {
            header.titled(title).summary(summary);
            titled = true;
        }
        return this;
    }

    public Home action(Component action) {
        actions.add(action);
        header.actions(actions.toArray(Component[]::new));
        return this;
    }

    /** A figure; with many roles the first ones are shown. */
    public Home tile(StatTile tile) {
        if (tiles.getComponentCount() < MOST_TILES) {
            tiles.add(tile);
        }
        return this;
    }

    public Home main(Component panel) {
        main.add(panel);
        return this;
    }

    public Home side(Component panel) {
        side.add(panel);
        return this;
    }

    /** Empty columns take no room. */
    public Home done() {
        tiles.setVisible(tiles.getComponentCount() > 0);
        side.setVisible(side.getComponentCount() > 0);
        main.getParent().ifPresent(both -> both.setClassName("alone", !side.isVisible()));
        return this;
    }
}
