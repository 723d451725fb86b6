package se.foljsam.actualisation.application;

import se.foljsam.support.FoljsamOnPostgres;

@FoljsamOnPostgres
class WhatComesInOnPostgresTest extends WhatComesIn {}
