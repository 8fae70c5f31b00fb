package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How certifications that are audited together came about, or were renewed: from the enquiry to the programme (DOMAIN G.1).
 *
 * @param number counts the body's engagements in the order in which they began
 * @param renewal whether the client had been certified before
 * @param signed by the client on its paper, which arrived later
 */
record Agreement(
        UUID id,
        int number,
        List<Engagement> certifications,
        boolean renewal,
        LocalDate asked,
        LocalDate applied,
        LocalDate reviewed,
        LocalDate offered,
        LocalDate signed,
        LocalDate arrived,
        LocalDate programmed) {

    Client client() {
        return certifications.getFirst().client();
    }

    Agreement numbered(int place) {
        return new Agreement(
                id, place, certifications, renewal, asked, applied, reviewed, offered, signed, arrived, programmed);
    }
}
