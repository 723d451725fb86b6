package se.foljsam.boardimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import se.foljsam.boardimport.KnownPersons.Known;
import se.foljsam.boardimport.Spreadsheet.Line;
import se.foljsam.casefile.between.FollowUpLimits;
import se.foljsam.casefile.reference.CareServices;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.casefile.staff.Teams;

/** Checks all lines of a spreadsheet, each by itself and with the others of its person. A person's lines are read in all or none (C1, C2, G1). */
@Service
class BoardCheck {
    private final KnownPersons knownPersons;
    private final PersonCheck personCheck;
    private final FollowUpLimits limits;
    private final CareServices services;
    private final ProviderUnits units;
    private final Teams teams;

    BoardCheck(
            KnownPersons knownPersons,
            PersonCheck personCheck,
            FollowUpLimits limits,
            CareServices services,
            ProviderUnits units,
            Teams teams) {
        this.knownPersons = knownPersons;
        this.personCheck = personCheck;
        this.limits = limits;
        this.services = services;
        this.units = units;
        this.teams = teams;
    }

    /**
     * What was found.
     *
     * @param toRead lines that may be read in
     * @param problems why the others are not, by line
     */
    record Found(List<DecidedLine> toRead, List<Problem> problems) {}

    Found found(List<Line> lines, LocalDate today) {
        Choices choices = new Choices(services, units, teams);
        List<Problem> problems = new ArrayList<>();
        Map<String, List<DecidedLine>> persons = new LinkedHashMap<>();
        Set<String> withBadLine = new HashSet<>();
        for (Line line : lines) {
            LineCheck check = new LineCheck(line, choices, limits, today);
            Optional<DecidedLine> checked = check.checked();
            problems.addAll(check.problems());
            checked.ifPresentOrElse(
                    good -> persons.computeIfAbsent(good.person().identityNumber(), person -> new ArrayList<>())
                            .add(good),
                    () -> check.person().ifPresent(withBadLine::add));
        }
        Map<String, Known> known = knownPersons.of(persons.keySet());
        List<DecidedLine> toRead = new ArrayList<>();
        persons.forEach((person, all) -> toRead.addAll(
                toRead(all, Optional.ofNullable(known.get(person)), withBadLine.contains(person), problems)));
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Found(toRead, problems);
    }

    /** All lines of a person that are not in already, or none. */
    private List<DecidedLine> toRead(
            List<DecidedLine> lines, Optional<Known> known, boolean hasBadLine, List<Problem> problems) {
        List<DecidedLine> fresh = new ArrayList<>(lines);
        known.ifPresent(person -> {
            problems.addAll(PersonCheck.alreadyThere(lines, person));
            fresh.removeIf(person::has);
        });
        if (fresh.isEmpty()) {
            return fresh;
        }
        List<Problem> wrong = personCheck.problems(fresh, known);
        problems.addAll(wrong);
        if (!hasBadLine && wrong.isEmpty()) {
            return fresh;
        }
        fresh.stream()
                .filter(line -> wrong.stream().noneMatch(problem -> problem.line() == line.line()))
                .map(line -> Problem.ofLine(
                        line.line(), "läses inte in, eftersom en annan rad för samma person behöver rättas."))
                .forEach(problems::add);
        return List.of();
    }
}
