package app.auditorium.paper;

import org.jspecify.annotations.Nullable;

/**
 * Who writes a paper.
 *
 * @param name of the body or firm
 * @param address in one or two lines
 * @param mark its mark as PNG or JPEG; without one its initials stand there
 */
public record Letterhead(String name, @Nullable String address, byte @Nullable [] mark) {}
