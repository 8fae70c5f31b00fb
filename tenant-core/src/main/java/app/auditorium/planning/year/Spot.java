package app.auditorium.planning.year;

/** A place on the map, in degrees. */
public record Spot(double latitude, double longitude) {

    private static final double EARTH_KM = 6371;
    /** Roads are longer than the way of a bird; over Taiwan's west coast by about a quarter. */
    private static final double ROAD = 1.25;

    /** Kilometres by road, rounded. */
    public int kmTo(Spot other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double dLat = Math.sin((lat2 - lat1) / 2);
        double dLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = dLat * dLat + Math.cos(lat1) * Math.cos(lat2) * dLon * dLon;
        return (int) Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord))) * ROAD);
    }
}
