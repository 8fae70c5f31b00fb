package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import com.vaadin.flow.component.Component;

/** A part of the audit's page that another module fills, such as its findings; a bean for each. */
public interface AuditSection {

    Component of(AuditDetails audit);
}
