package app.auditorium.obligation;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.audittime.AuditTimes;
import app.auditorium.audittime.NeededDays;
import app.auditorium.catalogue.Counties;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.DueSlot;
import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Exports;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that falls due at a body. Dates follow from histories by rule, so the list is made in memory: a handful of statements,
 * however many certifications there are.
 */
@Component
@Transactional(readOnly = true)
public class Obligations {

    private final Certifications certifications;
    private final AuditTimes times;
    private final OpenMatters open;
    private final LastLeads leads;
    private final Counties counties;
    private final Today today;

    Obligations(
            Certifications certifications,
            AuditTimes times,
            OpenMatters open,
            LastLeads leads,
            Counties counties,
            Today today) {
        this.certifications = certifications;
        this.times = times;
        this.open = open;
        this.leads = leads;
        this.counties = counties;
        this.today = today;
    }

    /** The late ones first, then by day. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<DueItem> list(DueFilter filter) {
        LocalDate day = today.here();
        List<DueSlot> slots = certifications.owed(filter.until());
        List<OpenMatters.Matter> matters = open.until(filter.until());
        var ids = new HashSet<UUID>();
        slots.forEach(slot -> ids.add(slot.certificationId()));
        matters.forEach(matter -> ids.add(matter.certificationId()));
        Map<UUID, NeededDays> days = times.needed(ids);
        Map<UUID, LastLeads.Lead> last = leads.of(ids);
        var items = new ArrayList<DueItem>(slots.size() + matters.size());
        slots.forEach(
                slot -> items.add(item(slot, days.get(slot.certificationId()), last.get(slot.certificationId()), day)));
        matters.forEach(matter -> items.add(matter.item(last.get(matter.certificationId()))));
        return items.stream()
                .filter(filter::matches)
                .sorted(Comparator.comparing(DueItem::late)
                        .reversed()
                        .thenComparing(DueItem::due)
                        .thenComparing(DueItem::organisation)
                        .thenComparing(DueItem::certificationId))
                .toList();
    }

    /** The same list as a file. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public void export(DueFilter filter, ExportFormat format, OutputStream to, Locale language) {
        try (Exports file = Exports.open(format, to, text(language, "sheet"), headings(language))) {
            for (DueItem item : list(filter)) {
                file.row(
                        item.organisation(),
                        item.organisationZh(),
                        counties.shown(item.region(), language),
                        item.standard().name().replace('_', ' '),
                        String.join(", ", item.iafCodes()),
                        text(language, "kind." + item.kind()),
                        item.due(),
                        text(language, item.late() ? "late" : "open"),
                        item.rule(),
                        item.days(),
                        item.lead());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DueItem item(
            DueSlot due, @Nullable NeededDays days, LastLeads.@Nullable Lead lead, LocalDate today) {
        DueItem.Kind kind = DueItem.Kind.valueOf(due.slot().type().name());
        return new DueItem(
                due.certificationId(),
                due.organisationId(),
                due.organisation(),
                due.organisationZh(),
                due.county(),
                due.standard(),
                due.iafCodes(),
                kind,
                due.slot().number(),
                due.slot().due(),
                due.slot().rule(),
                due.slot().due().isBefore(today),
                due.slot().estimated(),
                days == null
                        ? null
                        : switch (kind) {
                            case STAGE_1 -> days.stage1Days();
                            case STAGE_2 -> days.stage2Days();
                            case SURVEILLANCE -> days.surveillanceDays();
                            case RECERTIFICATION -> days.recertificationDays();
                            case MAJORS, MINORS, RECERTIFICATION_DECISION, SUSPENSION, RESTORATION, TRANSFER -> null;
                        },
                days == null || days.determined(),
                days == null ? 1 : days.certifications(),
                lead == null ? null : lead.id(),
                lead == null ? null : lead.name(),
                due.plannedUntil());
    }

    private static List<String> headings(Locale language) {
        return List.of(
                        "client",
                        "clientZh",
                        "region",
                        "standard",
                        "iaf",
                        "what",
                        "due",
                        "state",
                        "rule",
                        "days",
                        "lead")
                .stream()
                .map(column -> text(language, column))
                .toList();
    }

    private static String text(Locale language, String key) {
        return Texts.of(language, "due.export." + key);
    }
}
