package se.foljsam.access;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.foljsam.support.FoljsamTest;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;

/** A case with an order at each of two units, and a second case that has just come in: what every test of access tries its hand at. */
@FoljsamTest
abstract class TwoUnitsAtWork {
    static final String ENGINE = "/camunda/api/engine/engine/default";
    static final String PERSON = "Rut Rättighet";

    private static final AtomicInteger PERSONS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    /** Number of the case with two orders. */
    String ordered;

    /** Number of the case that has just come in. */
    String fresh;

    @BeforeEach
    void aCaseWithTwoOrdersAndAFreshOne() {
        work.openOn("2026-03-02");
        ordered = work.as("hanna").start(Typed.application(nextPerson(), PERSON, "2026-03-02"));
        work.as("hanna").submit("userTask_actualiseCase", ordered, Typed.actualised());
        work.as("hanna").submit("userTask_investigateNeed", ordered, Typed.investigated());
        work.as("hanna")
                .submit(
                        "userTask_decide",
                        ordered,
                        Typed.with(
                                Typed.granted("2026-03-02", "2027-08-31"),
                                "services",
                                List.of(
                                        Typed.service("HEMTJANST", "Tre gånger per dag", "BJORKEN"),
                                        Typed.service("TRYGGHETSLARM", "Larm dygnet runt", "LARMET"))));
        work.as("hanna")
                .submit(
                        "userTask_writeOrders",
                        ordered,
                        Typed.of(
                                "orders",
                                List.of(Typed.order("HEMTJANST", "BJORKEN"), Typed.order("TRYGGHETSLARM", "LARMET"))));
        fresh = work.as("hanna").start(Typed.application(nextPerson(), "Siv Sökande", "2026-03-02"));
    }

    /** A test number of the tax agency's kind, that nobody else has: born in 1931, serial number 980. */
    private static String nextPerson() {
        int number = PERSONS.getAndIncrement();
        String digits = "31%02d%02d980".formatted(1 + number / 28, 1 + number % 28);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (2 - i % 2);
            sum += weighted / 10 + weighted % 10;
        }
        return "19" + digits.substring(0, 6) + "-980" + (10 - sum % 10) % 10;
    }

    @AfterEach
    void home() {
        work.goHome();
    }

    Visitor as(String user) {
        return "anonymous".equals(user) ? Visitor.anonymous(port) : Visitor.loggedIn(port, user);
    }

    /** The handler's own task, in hand. */
    String handlersTask() {
        return work.as("hanna").task("userTask_actualiseCase", fresh).getId();
    }

    String unitsTask(String user) {
        return work.as(user).task("userTask_acknowledgeOrder", ordered).getId();
    }
}
