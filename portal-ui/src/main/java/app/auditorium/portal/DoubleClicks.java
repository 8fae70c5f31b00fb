package app.auditorium.portal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** A double click on a button that saves or does something is one click: the second never leaves the browser. */
@Component
class DoubleClicks implements VaadinServiceInitListener {

    // paging and stepping buttons are not primary: those may be clicked as fast as one likes
    private static final String ARE_ONE = """
            window.addEventListener('click', event => {
              if (event.detail > 1
                  && event.composedPath().some(at => at.matches?.('vaadin-button[theme~="primary"]'))) {
                event.stopImmediatePropagation();
                event.preventDefault();
              }
            }, true)""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().getPage().executeJs(ARE_ONE));
    }
}
