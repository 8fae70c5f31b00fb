package app.auditorium.access;

import app.auditorium.access.Links.Purpose;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads at the door what a link invites to. */
@Component
class OpenInvitations {

    private final Links links;

    OpenInvitations(Links links) {
        this.links = links;
    }

    Optional<OpenInvitation> find(JdbcClient door, String secret) {
        return links.look(door, Purpose.INVITATION, secret)
                .flatMap(target -> door.sql("""
                        select i.id, i.tenant_id, t.name as tenant, t.name_zh as tenant_zh, t.kind, t.locale, i.email, i.name, i.roles,
                            i.organisation_id, i.organisation_name, i.invited_by,
                            exists (select from person p where p.email_key = lower(i.email)) as has_account
                        from invitation i join tenant t on t.id = i.tenant_id
                        where i.tenant_id = ? and i.id = ? and i.accepted_at is null and i.revoked_at is null
                          and i.expires_at > now() and t.suspended_at is null""")
                        .params(Arrays.asList(target.tenant(), target.invitation()))
                        .query(OpenInvitations::invitation)
                        .optional());
    }

    private static OpenInvitation invitation(ResultSet row, int number) throws SQLException {
        return new OpenInvitation(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("tenant"),
                row.getString("tenant_zh"),
                TenantKind.valueOf(row.getString("kind")),
                row.getString("email"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"),
                row.getString("invited_by"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("has_account"));
    }
}
