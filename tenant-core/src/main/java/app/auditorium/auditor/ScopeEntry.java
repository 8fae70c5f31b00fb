package app.auditorium.auditor;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
class ScopeEntry extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private StandardId standard = StandardId.ISO_9001;

    @Convert(converter = IafCodeColumn.class)
    private IafCode iafCode = new IafCode("01");

    private LocalDate validFrom = LocalDate.EPOCH;
    private @Nullable LocalDate validUntil;

    protected ScopeEntry() {}

    static ScopeEntry of(ScopeItem item) {
        var entry = new ScopeEntry();
        entry.standard = item.standard();
        entry.iafCode = item.iafCode();
        entry.validFrom = item.validFrom();
        entry.validUntil = item.validUntil();
        return entry;
    }

    ScopeItem item() {
        return new ScopeItem(standard, iafCode, validFrom, validUntil);
    }
}
