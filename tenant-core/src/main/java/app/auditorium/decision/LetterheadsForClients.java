package app.auditorium.decision;

import app.auditorium.kernel.Texts;
import app.auditorium.paper.Letterhead;
import app.auditorium.paper.Letterheads;
import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The heads of the bodies that keep the acting client company on their files. */
@Component
class LetterheadsForClients implements Letterheads {

    private static final String HEAD = """
            select coalesce(i.name, t.name) as name, case when i.name is null then t.name_zh else i.name_zh end as name_zh,
                   i.address, i.address_zh, m.picture
            from tenant t left join certificate_issuer i on i.tenant_id = t.id
                 left join certificate_mark m on m.tenant_id = i.tenant_id and m.sha256 = i.mark
            where t.id = :body""";

    private final SharedReads shared;

    LetterheadsForClients(SharedReads shared) {
        this.shared = shared;
    }

    @Override
    public Letterhead of(UUID body, Locale language) {
        return shared.list(HEAD, Map.of("body", body), (row, n) -> read(row, language))
                .getFirst();
    }

    private static Letterhead read(ResultSet row, Locale language) throws SQLException {
        return head(
                language,
                row.getString("name"),
                row.getString("name_zh"),
                row.getString("address"),
                row.getString("address_zh"),
                row.getBytes("picture"));
    }

    /** A head for those who read this language. */
    static Letterhead head(
            Locale language,
            String name,
            @Nullable String nameZh,
            @Nullable String address,
            @Nullable String addressZh,
            byte @Nullable [] mark) {
        return new Letterhead(
                Texts.name(language, name, nameZh),
                address == null ? addressZh : Texts.name(language, address, addressZh),
                mark);
    }
}
