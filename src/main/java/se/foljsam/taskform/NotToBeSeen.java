package se.foljsam.taskform;

/** What was asked for is not there, or not for whoever asks: nobody learns which. */
final class NotToBeSeen extends RuntimeException {
    /** @param swedish what the person who asked is told */
    NotToBeSeen(String swedish) {
        super(swedish);
    }

    static NotToBeSeen task() {
        return new NotToBeSeen("Uppgiften finns inte, eller är inte din att se.");
    }

    static NotToBeSeen start() {
        return new NotToBeSeen("Det finns inte, eller är inte ditt att registrera.");
    }
}
