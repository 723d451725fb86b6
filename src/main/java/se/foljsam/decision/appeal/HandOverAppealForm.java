package se.foljsam.decision.appeal;

import java.time.LocalDate;
import java.util.List;

/** An appeal goes to the court with what the file holds: {@code hand-over-appeal.form} (L4, FL 46). */
record HandOverAppealForm(LocalDate handedOverOn, String court, List<String> documents, String remarks) {}
