package se.foljsam.boardimport;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.foljsam.boardimport.DecidedLine.FollowUps;
import se.foljsam.boardimport.DecidedLine.Running;
import se.foljsam.boardimport.Spreadsheet.Line;
import se.foljsam.casefile.between.DecisionBook.DecisionInForce;
import se.foljsam.casefile.between.FollowUpLimits;
import se.foljsam.casefile.matter.Law;
import se.foljsam.casefile.person.IdentityNumber;
import se.foljsam.casefile.reference.CareServices.CareService;
import se.foljsam.casefile.reference.CareServices.LegalGround;
import se.foljsam.casefile.reference.ProviderUnits.ProviderUnit;
import se.foljsam.casefile.staff.Teams.Handler;
import se.foljsam.deadline.calendar.SwedishTime;
import se.foljsam.taskform.Problems;

/** Checks one line by itself and finds all that is wrong with it, not only the first (C1, C2, C8, B11, G1, G4). */
final class LineCheck {
    private static final String HOME_CARE = "care";
    private static final int LONGEST = 100_000;
    private final Line line;
    private final Choices choices;
    private final FollowUpLimits limits;
    private final LocalDate today;
    private final List<Problem> problems;
    private String person;

    LineCheck(Line line, Choices choices, FollowUpLimits limits, LocalDate today) {
        this.line = line;
        this.choices = choices;
        this.limits = limits;
        this.today = today;
        this.problems = new ArrayList<>(line.problems());
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whose line it is, as soon as it has been checked: also of a line with other problems. Empty if the number is none. */
    Optional<String> person() {
        return Optional.ofNullable(person);
    }

    /** The line with codes for what is chosen; empty if it has a problem. */
    Optional<DecidedLine> checked() {
        refuseWhatIsMissing();
        IdentityNumber number = identityNumber();
        Handler handler = handler();
        Law law = chosen(Column.LAW, Choices::law, "behöver vara SoL eller LSS.");
        CareService service = law == null
                ? null
                : chosen(
                        Column.SERVICE,
                        typed -> choices.service(law, typed),
                        "finns inte som insats enligt " + law.shortName() + ".");
        ProviderUnit unit = unit(service);
        LocalDate decidedOn = day(Column.DECIDED_ON);
        LegalGround ground = law == null || decidedOn == null
                ? null
                : chosen(
                        Column.LEGAL_GROUND,
                        typed -> choices.ground(law, typed, decidedOn),
                        "gällde inte på beslutsdagen, eller finns inte.");
        Period period = period(decidedOn, service);
        Running running = running(period);
        boolean newCase = yes(Column.NEW_CASE, false);
        boolean isProtected = yes(Column.PROTECTED, false);
        boolean revocation = yes(Column.REVOCATION, service != null && HOME_CARE.equals(service.category()));
        add(
                service != null && HOME_CARE.equals(service.category()) && !revocation,
                Column.REVOCATION,
                "behöver vara ja: hemtjänst beviljas alltid med återkallelseförbehåll.");
        FollowUps followUps = followUps(number, law, decidedOn, period, running, newCase);
        Integer frame = frame(service);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DecidedLine(
                line.number(),
                new DecidedLine.Person(
                        number.digits(),
                        text(Column.FULL_NAME),
                        isProtected,
                        text(Column.STREET_ADDRESS),
                        text(Column.PHONE),
                        handler.userId(),
                        handler.team()),
                new DecidedLine.Grant(
                        law, decidedOn, text(Column.DECIDED_BY), period.from(), period.to(), revocation, newCase),
                new DecidedLine.Service(
                        service.code(),
                        text(Column.EXTENT),
                        text(Column.NEED),
                        text(Column.GOAL),
                        ground.id(),
                        unit.code(),
                        frame),
                running,
                followUps));
    }

    private void refuseWhatIsMissing() {
        for (Column column : Column.values()) {
            String text = text(column);
            boolean unreadable = line.problems().stream()
                    .anyMatch(problem -> problem.heading().equals(column.heading()));
            add(column.isRequired() && text == null && !unreadable, column, "behöver fyllas i.");
            add(text != null && text.length() > LONGEST, column, "är för långt.");
        }
    }

    private IdentityNumber identityNumber() {
        String typed = text(Column.IDENTITY_NUMBER);
        if (typed == null) {
            return null;
        }
        try {
            IdentityNumber number = IdentityNumber.parse(typed);
            add(
                    number.birthDate().isAfter(today),
                    Column.IDENTITY_NUMBER,
                    "är inget giltigt personnummer eller samordningsnummer. Kontrollera siffrorna.");
            person = number.digits();
            return number;
        } catch (IllegalArgumentException wrong) {
            add(true, Column.IDENTITY_NUMBER, wrong.getMessage());
            return null;
        }
    }

    private Handler handler() {
        String typed = text(Column.HANDLER);
        if (typed == null) {
            return null;
        }
        String team = text(Column.TEAM) == null
                ? null
                : chosen(Column.TEAM, choices::team, "finns inte bland teamen i Följsam.");
        List<Handler> all = choices.handlers(typed);
        List<Handler> found = all.stream()
                .filter(one -> team == null || one.team().equals(team))
                .toList();
        add(all.isEmpty(), Column.HANDLER, "finns inte bland handläggarna i Följsam.");
        add(!all.isEmpty() && found.isEmpty() && team != null, Column.TEAM, "är inte handläggarens team.");
        add(found.size() > 1, Column.HANDLER, "passar på flera. Skriv användarnamnet, eller ange teamet.");
        return found.size() == 1 ? found.get(0) : null;
    }

    private ProviderUnit unit(CareService service) {
        ProviderUnit unit = chosen(Column.UNIT, choices::unit, "finns inte bland enheterna i Följsam.");
        add(unit != null && !unit.isOpen(), Column.UNIT, "är stängd och tar inte emot uppdrag.");
        add(
                unit != null && service != null && choices.needsDischargeTeam(service, unit),
                Column.UNIT,
                "behöver vara ett hemgångsteam.");
        return unit;
    }

    private record Period(LocalDate from, LocalDate to) {}

    private Period period(LocalDate decidedOn, CareService service) {
        LocalDate from = day(Column.VALID_FROM);
        LocalDate to = day(Column.VALID_TO);
        add(isAfterToday(decidedOn), Column.DECIDED_ON, Problems.IN_THE_FUTURE);
        add(from != null && to != null && to.isBefore(from), Column.VALID_TO, "kan inte vara före första dagen.");
        add(to != null && to.isBefore(today), Column.VALID_TO, "har varit: beslutet pågår inte längre.");
        add(
                text(Column.VALID_TO) == null && service != null && !service.untilFurtherNotice(),
                Column.VALID_TO,
                "behöver fyllas i: insatsen beviljas inte tills vidare.");
        return new Period(from, to);
    }

    private Running running(Period period) {
        LocalDate started = day(Column.STARTED_ON);
        LocalDate approved = day(Column.PLAN_APPROVED_ON);
        LocalDate followUp = day(Column.PLAN_FOLLOW_UP_ON);
        add(isAfterToday(started), Column.STARTED_ON, Problems.IN_THE_FUTURE);
        add(
                started != null && period.from() != null && started.isBefore(period.from()),
                Column.STARTED_ON,
                "kan inte vara före dagen då beslutet börjar gälla.");
        add(isAfterToday(approved), Column.PLAN_APPROVED_ON, Problems.IN_THE_FUTURE);
        add(
                approved != null && text(Column.STARTED_ON) == null,
                Column.PLAN_APPROVED_ON,
                "går inte att ange för en insats som inte har börjat.");
        add(
                approved != null && text(Column.PLAN_FOLLOW_UP_ON) == null,
                Column.PLAN_FOLLOW_UP_ON,
                "behöver fyllas i när planen är godkänd.");
        add(
                followUp != null && text(Column.PLAN_APPROVED_ON) == null,
                Column.PLAN_FOLLOW_UP_ON,
                "går inte att ange utan en godkänd plan.");
        add(
                followUp != null && approved != null && followUp.isBefore(approved),
                Column.PLAN_FOLLOW_UP_ON,
                "kan inte vara före dagen då planen godkändes.");
        return new Running(started, text(Column.CARE_CONTACT), approved, followUp);
    }

    private FollowUps followUps(
            IdentityNumber number, Law law, LocalDate decidedOn, Period period, Running running, boolean newCase) {
        LocalDate last = day(Column.LAST_FOLLOW_UP);
        LocalDate next = day(Column.NEXT_FOLLOW_UP);
        add(isAfterToday(last), Column.LAST_FOLLOW_UP, Problems.IN_THE_FUTURE);
        add(
                last != null && decidedOn != null && last.isBefore(decidedOn),
                Column.LAST_FOLLOW_UP,
                "kan inte vara före beslutsdagen.");
        boolean isAfterTheEnd = next != null && period.to() != null && next.isAfter(period.to());
        add(isAfterTheEnd, Column.NEXT_FOLLOW_UP, "kan inte vara efter beslutets sista dag.");
        add(
                next != null && last != null && !next.isAfter(last),
                Column.NEXT_FOLLOW_UP,
                "behöver vara efter den senaste uppföljningen.");
        add(
                next != null && last == null && decidedOn != null && next.isBefore(decidedOn),
                Column.NEXT_FOLLOW_UP,
                "kan inte vara före beslutsdagen.");
        if (next != null && !isAfterTheEnd && problems.isEmpty()) {
            DecisionInForce decision =
                    new DecisionInForce(0, 0, law, decidedOn, period.from(), period.to(), null, newCase, last, false);
            limits.latest(decision, running.startedOn(), number.birthDate())
                    .filter(next::isAfter)
                    .ifPresent(latest -> add(
                            true, Column.NEXT_FOLLOW_UP, "kan vara senast %s.".formatted(SwedishTime.written(latest))));
        }
        return new FollowUps(last, next);
    }

    private Integer frame(CareService service) {
        String typed = text(Column.FRAME_MINUTES);
        if (typed == null) {
            return null;
        }
        add(
                service != null && service.outsideFrame(),
                Column.FRAME_MINUTES,
                "ska vara tomt: insatsen ligger utanför ramen och tidsätts för sig.");
        boolean isNumber = typed.matches("[1-9]\\d{0,5}");
        add(!isNumber, Column.FRAME_MINUTES, "behöver vara hela minuter i veckan, minst en.");
        return isNumber ? Integer.valueOf(typed) : null;
    }

    private boolean isAfterToday(LocalDate day) {
        return day != null && day.isAfter(today);
    }

    private boolean yes(Column column, boolean otherwise) {
        String typed = text(column);
        if (typed == null) {
            return otherwise;
        }
        String answer = typed.toLowerCase(Locale.ROOT);
        add(!answer.equals("ja") && !answer.equals("nej"), column, "behöver vara ja eller nej.");
        return answer.equals("ja");
    }

    private LocalDate day(Column column) {
        String typed = text(column);
        if (typed == null) {
            return null;
        }
        try {
            return LocalDate.parse(
                    typed, typed.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException noDay) {
            add(true, column, "är inget datum. Skriv ÅÅÅÅ-MM-DD.");
            return null;
        }
    }

    private <T> T chosen(Column column, java.util.function.Function<String, Optional<T>> find, String otherwise) {
        String typed = text(column);
        if (typed == null) {
            return null;
        }
        Optional<T> found = find.apply(typed);
        add(found.isEmpty(), column, otherwise);
        return found.orElse(null);
    }

    private String text(Column column) {
        return line.texts().get(column);
    }

    private void add(boolean wrong, Column column, String reason) {
        if (wrong) {
            problems.add(Problem.at(line.number(), column, reason));
        }
    }
}
