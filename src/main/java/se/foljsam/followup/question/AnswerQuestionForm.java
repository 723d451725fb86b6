package se.foljsam.followup.question;

/** The answer to a question, with what will be done: {@code answer-question.form} (H4). */
record AnswerQuestionForm(String answer) {}
