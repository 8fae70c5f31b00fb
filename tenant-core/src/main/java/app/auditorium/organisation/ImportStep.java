package app.auditorium.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import does about one organisation.
 *
 * @param id null for a new one
 * @param version of what was compared
 */
record ImportStep(ImportFate fate, @Nullable UUID id, int version, NewOrganisation wanted, List<ImportRow> rows) {}
