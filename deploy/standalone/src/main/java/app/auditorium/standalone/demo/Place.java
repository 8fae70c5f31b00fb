package app.auditorium.standalone.demo;

import app.auditorium.catalogue.County;
import java.util.ArrayList;
import java.util.List;

/** A street of a county where businesses are. */
record Place(County county, Words street, boolean industrial) {

    /** All of them, a county as often as it should be drawn. */
    static List<Place> all(List<County> counties) {
        var places = new ArrayList<Place>();
        for (String[] row : DataFile.rows("places.tsv", 4)) {
            County county = counties.stream()
                    .filter(c -> c.code().equals(row[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No county " + row[0]));
            var place = new Place(county, Words.of(row[3]), row[2].equals("industrial"));
            for (int i = 0; i < Integer.parseInt(row[1]); i++) {
                places.add(place);
            }
        }
        return List.copyOf(places);
    }

    String address(int number) {
        return county.nameZh() + street.zh() + number + "號";
    }
}
