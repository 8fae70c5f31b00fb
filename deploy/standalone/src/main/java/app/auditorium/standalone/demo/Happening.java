package app.auditorium.standalone.demo;

import app.auditorium.certification.CertificationState;
import app.auditorium.certification.LifeEvent;
import java.util.UUID;

/**
 * Something that happened to a certification, with the states on both sides of it.
 *
 * @param number its place in the history, from 1
 * @param person who recorded it
 */
record Happening(
        UUID id,
        Engagement engagement,
        int number,
        LifeEvent event,
        CertificationState before,
        CertificationState after,
        String person) {}
