package app.auditorium.portal.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.portal.Dated;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses of audits and of planning them. */
public final class AuditLinks {

    private AuditLinks() {}

    public static String audit(UUID id) {
        return "audits/" + id;
    }

    /** Planning in a certification, for a slot of its programme if a type is given. */
    public static String plan(@Nullable UUID certification, @Nullable AuditType type) {
        String address = "plan";
        if (certification != null) {
            address += "?certification=" + certification;
        }
        return type == null ? address : address + "&type=" + type;
    }

    /** As the audited company reads it. */
    static String ours(UUID audit) {
        return "our-audits/" + audit;
    }

    static String change(UUID audit) {
        return "plan?audit=" + audit;
    }

    public static String certification(UUID id) {
        return "certifications/" + id;
    }

    public static String client(UUID id) {
        return "clients/" + id;
    }

    /** Goes to one of these addresses, parameters included. */
    public static void go(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    /** A link that stays within the portal. */
    public static Anchor link(String address, String text) {
        Anchor anchor = new Anchor(address, new Dated(text));
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }
}
