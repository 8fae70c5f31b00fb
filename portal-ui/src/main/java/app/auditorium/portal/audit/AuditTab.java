package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** A tab of the audit's page, such as its plan, its findings or its report; a bean for each. */
public interface AuditTab {

    /** In the address as {@code ?tab=…}. */
    String name();

    /** In the language of the browser tab. */
    String title(AuditDetails audit);

    /** Smaller stands further left; the overview is first. */
    int order();

    /** Whether the next thing to do stands here, so that the page opens with it. */
    boolean isNext(AuditDetails audit);

    /** Made when the tab is opened; {@code changed} draws the page anew. */
    Component of(AuditDetails audit, Consumer<AuditDetails> changed);

    /** Whether there is anything to show. */
    default boolean isFor(AuditDetails audit) {
        return true;
    }
}
