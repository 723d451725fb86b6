package se.foljsam.frametime;

/**
 * A row of what changes in an order's activities, as it is typed (B7, B12).
 *
 * @param orderActivity the order's id and the activity's code, joined by a colon
 * @param level the new level; null for an ending and outside the frame
 * @param occasions for an added activity; null for what the table says
 * @param ownMinutes of one occasion, only outside the frame
 */
public record TypedChange(
        String orderActivity,
        Kind kind,
        String level,
        Integer occasions,
        Every per,
        Integer ownMinutes,
        String reason) {

    /** The three things that change a frame, and nothing else does (B7). */
    public enum Kind {
        /** The level changes with the need; outside the frame, the time does. */
        LEVEL,
        /** The activity is not needed or not used. */
        ENDED,
        /** An activity in a life area that is granted already. */
        ADDED
    }

    static String key(long orderId, String activity) {
        return orderId + ":" + activity;
    }

    /** Whether it concerns the order. */
    public boolean isOf(long orderId) {
        return orderActivity != null && orderActivity.startsWith(orderId + ":");
    }

    String activity() {
        return orderActivity.substring(orderActivity.indexOf(':') + 1);
    }
}
