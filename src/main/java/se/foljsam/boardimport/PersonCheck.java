package se.foljsam.boardimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.foljsam.boardimport.KnownPersons.Known;
import se.foljsam.platform.CaseProcesses;

/** Checks the lines of one person against each other and against what is known of the person. Done in the check, and once more in the moment of reading in. */
@Component
class PersonCheck {
    private final CaseProcesses processes;

    PersonCheck(CaseProcesses processes) {
        this.processes = processes;
    }

    /** Lines whose decision is there already. They are not read in again, and keep no other line out. */
    static List<Problem> alreadyThere(List<DecidedLine> lines, Known person) {
        return lines.stream()
                .filter(person::has)
                .map(line -> Problem.ofLine(
                        line.line(), "finns redan i ärende %s och läses inte in igen.".formatted(person.caseNumber())))
                .toList();
    }

    /** What is wrong with these lines, all of the same person and none of them there already; none if they can be read in. */
    List<Problem> problems(List<DecidedLine> lines, Optional<Known> known) {
        List<Problem> problems = new ArrayList<>(amongThemselves(lines));
        known.ifPresent(person -> problems.addAll(against(person, lines)));
        return problems;
    }

    private static List<Problem> amongThemselves(List<DecidedLine> lines) {
        List<Problem> problems = new ArrayList<>();
        DecidedLine first = lines.get(0);
        Map<List<Object>, DecidedLine> decisions = new HashMap<>();
        Map<List<Object>, DecidedLine> services = new HashMap<>();
        for (DecidedLine line : lines) {
            if (!line.saidOfThePerson().equals(first.saidOfThePerson())) {
                problems.add(Problem.ofLine(
                        line.line(),
                        "namn, handläggare eller skyddade personuppgifter är inte desamma som på rad %d, som gäller samma person."
                                .formatted(first.line())));
            }
            DecidedLine before = decisions.putIfAbsent(line.decision(), line);
            if (before != null && !before.saidOfTheDecision().equals(line.saidOfTheDecision())) {
                problems.add(Problem.ofLine(
                        line.line(),
                        "uppföljningar, nytt ärende eller beslutat av är inte desamma som på rad %d, som gäller samma beslut."
                                .formatted(before.line())));
            }
            DecidedLine doubled = services.putIfAbsent(
                    List.of(
                            line.grant().law(),
                            line.grant().decidedOn(),
                            line.service().serviceCode()),
                    line);
            if (doubled != null) {
                problems.add(Problem.ofLine(
                        line.line(), "är dubbel: rad %d har samma insats i samma beslut.".formatted(doubled.line())));
            }
        }
        return problems;
    }

    private List<Problem> against(Known person, List<DecidedLine> lines) {
        List<Problem> problems = new ArrayList<>();
        boolean rests = person.caseNumber() != null && processes.rests(person.caseNumber());
        for (DecidedLine line : lines) {
            if (person.diedOn() != null) {
                problems.add(Problem.at(line.line(), Column.IDENTITY_NUMBER, "hör till någon som har avlidit."));
            } else if (!person.fullName().strip().equalsIgnoreCase(line.person().fullName())) {
                problems.add(Problem.at(
                        line.line(), Column.FULL_NAME, "är ett annat än det som personnumret har i Följsam."));
            } else if (person.handler() != null
                    && !person.handler().equals(line.person().handler())) {
                problems.add(Problem.at(
                        line.line(),
                        Column.HANDLER,
                        "är en annan än i personens öppna ärende %s.".formatted(person.caseNumber())));
            } else if (rests) {
                problems.add(Problem.ofLine(
                        line.line(),
                        "hör till ärende %s, som vilar medan ett dödsfall utreds.".formatted(person.caseNumber())));
            }
        }
        return problems;
    }
}
