package se.foljsam.delivery.order;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class OrderAnswersOnH2Test extends OrderAnswers {}
