package se.foljsam.actualisation;

import se.foljsam.support.FoljsamTest;

@FoljsamTest
class WhatComesInOnH2Test extends WhatComesIn {}
