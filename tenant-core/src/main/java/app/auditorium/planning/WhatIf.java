package app.auditorium.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different in a copy of a plan.
 *
 * @param without auditors who would not be there
 * @param more clients, as like as possible to those there are
 * @param shift days by which every window moves; negative: earlier; like one with more clients, such a copy is never accepted
 * @param seconds that the solver may take
 */
public record WhatIf(
        @Nullable String name,
        List<UUID> without,
        int more,
        int shift,
        @Nullable Integer seconds) {

    public static final int MOST_CLIENTS = 200;
    public static final int MOST_DAYS = 90;
}
