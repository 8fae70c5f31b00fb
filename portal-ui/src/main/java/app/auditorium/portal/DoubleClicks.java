package app.auditorium.portal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** A double click on a button is one click: the second never leaves the browser. */
@Component
public class DoubleClicks implements VaadinServiceInitListener {

    /** The class of a button that may be clicked as fast as one likes, such as the one to the next month. */
    public static final String EACH_COUNTS = "each-click-counts";

    private static final String ARE_ONE = """
            window.addEventListener('click', event => {
              const button = event.composedPath().find(at => at.matches?.('vaadin-button'));
              if (event.detail > 1 && button && !button.classList.contains($0)) {
                event.stopImmediatePropagation();
                event.preventDefault();
              }
            }, true)""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().getPage().executeJs(ARE_ONE, EACH_COUNTS));
    }
}
