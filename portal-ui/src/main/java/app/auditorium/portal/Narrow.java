package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.function.SerializableConsumer;

/** Tells a component whether the window is under 700 pixels wide, now and whenever that changes. */
public final class Narrow {

    private static final String WATCH = """
            const query = window.matchMedia('(max-width: 699px)');
            const tell = () => this.dispatchEvent(new CustomEvent('narrow-changed', {detail: query.matches}));
            if (!this.narrowWatched) { this.narrowWatched = true; query.addEventListener('change', tell); }
            if (query.matches) tell();
            """;

    private Narrow() {}

    public static void watch(Component component, SerializableConsumer<Boolean> then) {
        DomListenerRegistration listener = component
                .getElement()
                .addEventListener(
                        "narrow-changed",
                        event -> then.accept(
                                event.getEventData().get("event.detail").booleanValue()));
        listener.addEventData("event.detail");
        component.addAttachListener(event -> component.getElement().executeJs(WATCH));
    }
}
