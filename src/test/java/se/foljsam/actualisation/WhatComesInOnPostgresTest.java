package se.foljsam.actualisation;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class WhatComesInOnPostgresTest extends WhatComesIn {}
