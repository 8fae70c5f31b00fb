package app.auditorium.portal;

import com.vaadin.flow.component.Component;

/** How many things wait behind a destination; a bean for each destination that counts. Asked for the tab's membership. */
public interface Waiting {

    Class<? extends Component> behind();

    Count count();

    /**
     * @param things how many wait; 0 shows nothing
     * @param late whether some of them are late, which is shown in red
     */
    record Count(long things, boolean late) {
        public static final Count NONE = new Count(0, false);
    }
}
