package se.foljsam.page;

import se.foljsam.platform.Spoken;

/**
 * Something that is done in a case without a task asking for it.
 *
 * @param label what the handler does, as the menu and the form say it
 * @param when when it can be done, as the rest of the sentence "Det går ..."
 */
public record CaseAct(Aim aim, String label, String when) {
    /** What a handler wants to do, in the order of the menu. */
    public enum Aim implements Spoken {
        WRITE("Skriv och fråga"),
        CHANGE("Ändra"),
        REPORT("Anmäl och registrera"),
        END("Avsluta");

        private final String swedish;

        Aim(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }
}
