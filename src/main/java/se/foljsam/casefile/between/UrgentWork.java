package se.foljsam.casefile.between;

import se.foljsam.platform.CaseVariable;

/** What comes first in every queue (A4). Each room that knows answers for its own. */
public interface UrgentWork {

    /** Whether the work that concerns this is urgent; false for what the room does not know. */
    boolean isUrgent(CaseVariable<Long> subject, long id);
}
