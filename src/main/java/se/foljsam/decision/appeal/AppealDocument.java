package se.foljsam.decision.appeal;

import java.time.LocalDate;

/** One line of the file list that went to the court with an appeal, as it was that day (L4). */
record AppealDocument(LocalDate datedOn, String title, String madeBy) {}
