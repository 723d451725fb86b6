package se.foljsam.casefile.between;

/** Whether help after a decision's last day is asked for already, so that nobody needs to be reminded of it (G19, G21). Each phase answers for what it keeps. */
public interface HelpAskedFor {

    /** Whether something of this phase, not yet answered or answered with help that begins later, asks for it. */
    boolean isAskedForAfter(long decisionId);
}
