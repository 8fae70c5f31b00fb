package app.auditorium.auditor;

import java.util.UUID;

/** An auditor is called otherwise now, in whatever says who he is. */
public record AuditorRenamed(UUID auditorId, String before, String after) {}
