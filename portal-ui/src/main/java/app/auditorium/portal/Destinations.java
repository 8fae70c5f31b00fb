package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Comparator;
import java.util.List;

/** The places in the navigation that are open to a tab, in their order. */
final class Destinations {

    private Destinations() {}

    record Place(Class<? extends Component> view, String path, Destination destination) {
        String title() {
            return Words.of(destination.title());
        }
    }

    static List<Place> openTo(Tab tab) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().isAnnotationPresent(Destination.class))
                .filter(route -> tab.permits(route.getNavigationTarget()))
                // the home of members; the operator's own stands among his places
                .filter(route ->
                        !route.getTemplate().isEmpty() || tab.membership().isPresent())
                .map(route -> new Place(
                        route.getNavigationTarget(),
                        route.getTemplate(),
                        route.getNavigationTarget().getAnnotation(Destination.class)))
                .sorted(Comparator.comparing(
                                (Place place) -> place.destination().group())
                        .thenComparing(place -> place.destination().order()))
                .toList();
    }
}
