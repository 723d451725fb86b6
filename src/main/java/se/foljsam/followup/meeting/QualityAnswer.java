package se.foljsam.followup.meeting;

/** What the person answered to a question of the municipality's own, as it read then (G10, K4). */
record QualityAnswer(String questionCode, String question, HoldFollowUpForm.Quality answer) {}
