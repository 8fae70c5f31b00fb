package app.auditorium.certification;

import java.util.List;
import java.util.UUID;

/** A certification with everything that happened to it, and where that leads today. */
public record History(UUID certificationId, Life life, List<LivedEvent> events) {}
