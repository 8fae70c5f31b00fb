package app.auditorium.certification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client to choose when a certification is recorded. */
public record ClientChoice(UUID id, String name, @Nullable String nameZh, List<String> iafCodes) {}
