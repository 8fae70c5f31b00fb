package app.auditorium.portal.engagement;

import app.auditorium.engagement.EngagementDetails;
import com.vaadin.flow.component.Component;

/** A tab of an engagement's page that another module fills, such as its audit time; a bean for each. */
public interface EngagementTab {

    /** In the address as {@code ?tab=…}. */
    String name();

    String title(EngagementDetails engagement);

    /** Made when the tab is opened. */
    Component of(EngagementDetails engagement);
}
