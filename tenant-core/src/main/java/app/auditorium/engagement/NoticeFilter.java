package app.auditorium.engagement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which notices are wanted; empty lists ask for all. */
public record NoticeFilter(
        @Nullable String q,
        List<NoticeState> states,
        List<NoticeTopic> topics,
        @Nullable UUID organisation) {

    public static final NoticeFilter ALL = new NoticeFilter(null, List.of(), List.of(), null);
}
