package se.foljsam.casefile;

/** Lets a unit follow up its own service with the person (G26). The follow-up room answers. */
public interface ProviderFollowUps {

    /**
     * Gives the unit the task to follow up the service it carries out.
     *
     * @throws se.foljsam.taskform.Rejected at {@code followUp} if the service has not begun, has ended, or is being followed up already
     */
    void begin(long orderId, String by);
}
