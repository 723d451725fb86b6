package se.foljsam.frametime;

/**
 * A row of an investigation's activities as it is typed.
 *
 * @param activity its code in the table
 * @param level null outside the frame
 * @param occasions how often; null for what the table says
 * @param per what the occasions are counted in; null likewise
 * @param ownMinutes of one occasion, only outside the frame (B11)
 */
public record TypedActivity(String activity, String level, Integer occasions, Every per, Integer ownMinutes) {}
