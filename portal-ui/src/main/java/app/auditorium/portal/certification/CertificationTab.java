package app.auditorium.portal.certification;

import app.auditorium.certification.CertificationDetails;
import com.vaadin.flow.component.Component;

/** A tab of a certification's page that another module fills, such as its history or its certificates; a bean for each. */
public interface CertificationTab {

    /** In the address as {@code ?tab=…}. */
    String name();

    /** In the language of the browser tab, with a count where one helps. */
    String title(CertificationDetails certification);

    /** Smaller stands further left; the overview is first. */
    int order();

    /** Made when the tab is opened. */
    Component of(CertificationDetails certification);

    /** Whether there is anything to show. */
    default boolean isFor(CertificationDetails certification) {
        return true;
    }
}
