package app.auditorium.standalone.demo;

import app.auditorium.certification.LifeEvent;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certification as it stands today, with the visits that its history and its programme ask for.
 *
 * @param together the certification whose audits it joins: those of one management system stand in a row; itself for one alone
 */
record Engagement(
        UUID id,
        Client client,
        StandardId standard,
        List<String> codes,
        @Nullable Complexity complexity,
        String scope,
        @Nullable String scopeEn,
        String state,
        int cycle,
        @Nullable LocalDate decided,
        @Nullable LocalDate expires,
        LocalDate recorded,
        List<Visit> visits,
        List<LifeEvent> known,
        Determination determination,
        UUID together) {}
