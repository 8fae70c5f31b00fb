package app.auditorium.auditor;

import java.util.List;

/** The accreditation scope as it shall be from now on; {@code version} is that of the set that was read. */
public record ScopeChanges(int version, List<ScopeItem> items) {}
