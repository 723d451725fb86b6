package se.foljsam.delivery.order;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class OrderAnswersOnPostgresTest extends OrderAnswers {}
