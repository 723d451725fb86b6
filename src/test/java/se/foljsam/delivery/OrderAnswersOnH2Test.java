package se.foljsam.delivery;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class OrderAnswersOnH2Test extends OrderAnswers {}
