package se.foljsam.actualisation.application;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class WhatComesInOnH2Test extends WhatComesIn {}
