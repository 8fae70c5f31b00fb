package app.auditorium.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param offset rows to skip, 0 or more
 * @param size rows wanted, 1 to 200
 * @param sort name of a sort key of that list, with a leading {@code -} for descending; null for the list's own order
 */
public record PageRequest(long offset, int size, @Nullable String sort) {

    public static final int MOST = 200;

    public PageRequest {
        if (offset < 0 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("No such page: " + offset + ", " + size);
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(0, size, null);
    }

    /** The same part in this order, where none was asked for. */
    public PageRequest sortedBy(String own) {
        return sort == null ? new PageRequest(offset, size, own) : this;
    }
}
