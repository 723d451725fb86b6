package se.foljsam.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import se.foljsam.Rule;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessage.Kind;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.casefile.reference.ProviderUnits;
import se.foljsam.platform.TimeMachine;
import se.foljsam.platform.outbox.MailHub.Arrived;
import se.foljsam.platform.outbox.MailServer.Letter;
import se.foljsam.support.AnotherPerson;
import se.foljsam.support.Typed;
import se.foljsam.support.Visitor;
import se.foljsam.support.Workplace;

/** Mail about what waits in Följsam, against a real mail server: once, about all of it, to who can be reached, and of nobody. */
abstract class MailAboutWhatWaits {
    private static final String HANNA = "hanna@kommun.example.se";
    private static final String UNIT = "bjorken@kommun.example.se";
    private static final String TEAM = "team.norr@kommun.example.se";

    @LocalServerPort
    int port;

    @Autowired
    Workplace work;

    @Autowired
    TimeMachine time;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseMessageBoard board;

    @Autowired
    ProviderUnits units;

    @Autowired
    SendMail mails;

    @Autowired
    MailDesk desk;

    @Autowired
    MailServer server;

    @Autowired
    MailProperties properties;

    @Autowired
    OutboxNotices notices;

    @Autowired
    MailTroubles troubles;

    @Autowired
    JavaMailSenderImpl smtp;

    @Autowired
    TransactionTemplate transaction;

    private final MailHub hub = new MailHub();
    private String identityNumber;
    private String number;

    @BeforeEach
    void aCaseAndAMailServer() {
        work.openOn("2026-03-02");
        identityNumber = AnotherPerson.identityNumber();
        number = work.as("hanna").start(Typed.application(identityNumber, "Maja Mejl", "2026-03-02"));
        List.of("outbox_notice", "outbox_mail", "outbox_recipient")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update case_message set read_at = sent_at where read_at is null")
                .update();
        takesMailAt("hanna", HANNA);
        smtp.setPort(hub.open());
    }

    @AfterEach
    void home() {
        takesMailAt("hanna", "hanna@foljsam.example");
        jdbc.sql("update provider_unit set mail_address = null").update();
        jdbc.sql("update team set mail_address = null").update();
        hub.shut();
        work.goHome();
    }

    @Test
    @Rule("J4")
    void whoHasThirtyMessagesWaitingGetsOneMail() {
        written(Kind.INFORMATION, 1);
        written(Kind.REMINDER, 28);
        written(Kind.ESCALATION, 1);
        mails.round();
        mails.round();

        assertThat(hub.arrived()).hasSize(1);
        Arrived mail = hub.arrived().get(0);
        assertThat(mail.to()).isEqualTo(HANNA);
        assertThat(mail.subject()).isEqualTo("Följsam: 1 försening, 28 påminnelser och 1 meddelande väntar");
        assertThat(mail.body())
                .contains("1 försening, 28 påminnelser och 1 meddelande.", "https://foljsam.kommun.example.se/");
    }

    @Test
    @Rule("J4")
    void theNextMailWaitsUntilAnHourHasPassedAndTellsOfWhatIsNew() {
        written(Kind.ESCALATION, 2);
        mails.round();
        written(Kind.REMINDER, 1);
        time.travel(properties.atMostEvery().minusSeconds(1));
        mails.round();
        assertThat(hub.arrived()).hasSize(1);

        time.travel(Duration.ofSeconds(1));
        mails.round();
        assertThat(hub.arrived())
                .extracting(Arrived::subject)
                .containsExactly("Följsam: 2 förseningar väntar", "Följsam: 1 påminnelse väntar");
        assertThat(hub.arrived()).extracting(Arrived::id).doesNotHaveDuplicates();
    }

    @Test
    @Rule("J4")
    void whatIsReadBeforeTheMailGoesOutIsNotMailed() {
        written(Kind.REMINDER, 2);
        read(unread().get(0));
        mails.round();
        assertThat(hub.arrived()).extracting(Arrived::subject).containsExactly("Följsam: 1 påminnelse väntar");

        time.travel(properties.atMostEvery());
        written(Kind.REMINDER, 1);
        unread().forEach(this::read);
        mails.round();
        assertThat(hub.arrived()).hasSize(1);
        assertThat(rows("outbox_notice where mail_id is null")).isZero();
    }

    @Test
    void aMessageThatIsRolledBackIsNotMailed() {
        transaction.executeWithoutResult(status -> {
            written(Kind.REMINDER, 1);
            status.setRollbackOnly();
        });
        mails.round();

        assertThat(hub.arrived()).isEmpty();
        assertThat(rows("outbox_notice")).isZero();
    }

    @Test
    @Rule("J4")
    void whileTheMailServerIsDownNothingStopsAndAfterwardsOneMailFollows() {
        hub.shut();
        written(Kind.REMINDER, 1);
        for (int hour = 0; hour < 6; hour++) {
            mails.round();
            written(Kind.ESCALATION, 1);
            time.travel(Duration.ofHours(1));
        }
        assertThat(unread()).as("all of it can be read meanwhile").hasSize(7);
        read(unread().get(1));

        smtp.setPort(hub.open());
        time.travel(Duration.ofHours(4));
        mails.round();
        time.travel(Duration.ofHours(4));
        mails.round();
        assertThat(hub.arrived())
                .extracting(Arrived::subject)
                .containsExactly("Följsam: 5 förseningar och 1 påminnelse väntar");
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedOnceInARoundHoweverManyWait() {
        hub.shut();
        written(Kind.REMINDER, 1);
        board.toUser(number, null, "hugo", "Följsam", Kind.REMINDER, "En påminnelse.");
        mails.round();

        assertThat(jdbc.sql("select sum(tries) from outbox_mail")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        smtp.setPort(hub.open());
    }

    @Test
    void aMailThatFailsToTheLastIsShownAndCanBeSentAgain() {
        hub.answer(HANNA, "451 4.3.0 try later");
        written(Kind.REMINDER, 1);
        mails.round();
        for (Duration pause : properties.pauses()) {
            time.travel(pause.minusSeconds(1));
            mails.round();
            time.travel(Duration.ofSeconds(1));
            mails.round();
        }
        assertThat(hub.timesAsked()).isEqualTo(1 + properties.pauses().size());
        time.travel(Duration.ofDays(7));
        mails.round();
        assertThat(hub.timesAsked())
                .as("nothing is tried after the last")
                .isEqualTo(1 + properties.pauses().size());
        assertThat(unread()).hasSize(1);
        assertThat(startPageOf("magnus"))
                .contains("E-post som inte kommer fram", "Hanna Holm", HANNA, "451 4.3.0 try later");

        hub.answer(HANNA, "250 OK");
        assertThat(as("hugo")
                        .form("/epost/forsok-igen", "recipient", "USER:hanna")
                        .status())
                .as("hugo's is it not")
                .isEqualTo(404);
        as("magnus").form("/epost/forsok-igen", "recipient", "USER:hanna");
        mails.round();
        assertThat(hub.timesAsked()).isEqualTo(2 + properties.pauses().size());
        assertThat(startPageOf("magnus")).doesNotContain("E-post som inte kommer fram");
    }

    @Test
    void anAddressThatIsRefusedGetsNoMoreUntilItChangesAndTheMessageWaitsUnread() {
        hub.answer(HANNA, "550 5.1.1 no such mailbox");
        written(Kind.ESCALATION, 1);
        mails.round();
        time.travel(Duration.ofDays(2));
        written(Kind.ESCALATION, 1);
        mails.round();

        assertThat(hub.timesAsked()).isEqualTo(1);
        assertThat(unread()).hasSize(2);
        assertThat(rows("outbox_notice where mail_id is null"))
                .as("nothing piles up")
                .isZero();
        assertThat(startPageOf("hanna"))
                .contains("Din e-postadress " + HANNA, "tar inte emot post sedan 2 mars 2026 kl. 09.00")
                .contains("550 5.1.1 no such mailbox");
        assertThat(startPageOf("admin")).contains("E-postadressen för Hanna Holm " + HANNA);
        assertThat(startPageOf("hugo")).doesNotContain(HANNA);

        takesMailAt("hanna", "hanna.holm@kommun.example.se");
        assertThat(startPageOf("hanna")).doesNotContain("tar inte emot post");
        written(Kind.REMINDER, 1);
        mails.round();
        assertThat(hub.arrived())
                .extracting(Arrived::to, Arrived::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "hanna.holm@kommun.example.se", "Följsam: 1 påminnelse väntar"));
    }

    @Test
    void anAddressThatCannotBeReadIsRefusedWithoutAskingAnybody() {
        takesMailAt("hanna", "hanna at kommun");
        written(Kind.REMINDER, 1);
        mails.round();

        assertThat(hub.timesAsked()).isZero();
        assertThat(troubles.of(List.of(Recipient.user("hanna"))))
                .singleElement()
                .matches(MailTroubles.Trouble::isRefused);
    }

    @Test
    void aMailThatMayHaveArrivedIsRepeatedAsItWasUnderTheSameMessageId() {
        written(Kind.REMINDER, 1);
        desk.know("USER:hanna");
        Letter letter = desk.next("USER:hanna").orElseThrow();
        server.deliver(letter);
        // and here the node dies, before it has written down that the mail was sent
        written(Kind.ESCALATION, 1);
        mails.round();
        assertThat(hub.arrived()).as("nobody else takes the mail so soon").hasSize(1);

        time.travel(properties.pauses().get(0));
        mails.round();
        mails.round();
        assertThat(hub.arrived()).hasSize(2);
        assertThat(hub.arrived())
                .extracting(Arrived::id)
                .containsOnly(hub.arrived().get(0).id());
        assertThat(hub.arrived()).extracting(Arrived::subject).containsOnly("Följsam: 1 påminnelse väntar");

        time.travel(properties.atMostEvery());
        mails.round();
        assertThat(hub.arrived()).hasSize(3);
        assertThat(hub.arrived().get(2).subject()).isEqualTo("Följsam: 1 försening väntar");
    }

    @Test
    void sendersAtOnceSendOnceAlsoWhileMoreIsWritten() throws Exception {
        takesMailAt("hanna", "hanna@foljsam.example");
        List<String> people = List.of("hanna", "hugo", "helena", "lisa", "magnus");
        AtomicBoolean isWritten = new AtomicBoolean();
        Callable<Void> writer = () -> {
            for (int i = 0; i < 20; i++) {
                people.forEach(
                        person -> board.toUser(number, null, person, "Följsam", Kind.REMINDER, "En påminnelse."));
            }
            isWritten.set(true);
            return null;
        };
        Callable<Void> sender = () -> {
            while (!isWritten.get()) {
                mails.round();
            }
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(5);
        for (Future<Void> done : nodes.invokeAll(List.of(writer, sender, sender, sender, sender))) {
            done.get();
        }
        nodes.shutdown();
        mails.round();
        List<String> addresses =
                people.stream().map(person -> person + "@foljsam.example").toList();
        assertThat(hub.arrived()).extracting(Arrived::to).containsExactlyInAnyOrderElementsOf(addresses);

        time.travel(properties.atMostEvery());
        mails.round();
        assertThat(hub.arrived().stream()
                        .collect(Collectors.groupingBy(Arrived::to, Collectors.summingInt(MailAboutWhatWaits::told))))
                .as("each message is told of once")
                .containsOnlyKeys(addresses)
                .allSatisfy((address, told) -> assertThat(told).isEqualTo(20));
    }

    private static int told(Arrived mail) {
        return Integer.parseInt(mail.subject().replaceAll("\\D", ""));
    }

    @Test
    void whoComesWhileAMailIsGatheredWaitsAndFindsNothingToDo() throws Exception {
        written(Kind.REMINDER, 1);
        desk.know("USER:hanna");
        ExecutorService node = Executors.newSingleThreadExecutor();
        Future<Optional<Letter>> second = transaction.execute(status -> {
            assertThat(desk.next("USER:hanna")).isPresent();
            Future<Optional<Letter>> other = node.submit(() -> {
                written(Kind.ESCALATION, 1);
                return desk.next("USER:hanna");
            });
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });
        node.shutdown();

        assertThat(second.get()).isEmpty();
        assertThat(rows("outbox_mail")).isEqualTo(1);
    }

    @Test
    void aMailNamesNobodyAndNoCase() {
        board.toHandler(
                number, null, "petra", Kind.INFORMATION, "Maja Mejl " + identityNumber + " har ringt om " + number);
        mails.round();

        Arrived mail = hub.arrived().get(0);
        assertThat(mail.subject() + mail.body() + mail.whole())
                .doesNotContainIgnoringCase("Maja")
                .doesNotContain(number, identityNumber, identityNumber.replace("-", ""), "ringt")
                .doesNotContainIgnoringCase("petra");
        assertThat(mail.whole()).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void aUnitGetsMailAtItsOwnAddressAndWithoutOneNobodyDoes() {
        board.toUnit(number, null, units.byCode("EKEN").orElseThrow(), "hanna", Kind.INFORMATION, "Hej.");
        mails.round();
        assertThat(hub.arrived()).isEmpty();

        jdbc.sql("update provider_unit set mail_address = ? where code = 'BJORKEN'")
                .param(UNIT)
                .update();
        board.toUnit(number, null, units.byCode("BJORKEN").orElseThrow(), "hanna", Kind.INFORMATION, "Hej.");
        mails.round();
        assertThat(hub.arrived()).extracting(Arrived::to).containsExactly(UNIT);

        hub.answer(UNIT, "550 5.1.1 no such mailbox");
        time.travel(properties.atMostEvery());
        board.toUnit(number, null, units.byCode("BJORKEN").orElseThrow(), "hanna", Kind.INFORMATION, "Hej igen.");
        mails.round();
        assertThat(startPageOf("pelle")).contains("E-postadressen för Hemtjänst Björken " + UNIT);
        assertThat(startPageOf("ylva")).doesNotContain(UNIT);
    }

    @Test
    @Rule({"D10", "J1"})
    void theHandlersSharedInboxGetsMailAtItsOwnAddressAndWithoutOneNobodyDoes() {
        board.toGroup(number, null, "teamNorr", "hedda", Kind.INFORMATION, "Kan lämna över.");
        mails.round();
        assertThat(hub.arrived()).isEmpty();

        jdbc.sql("update team set mail_address = ? where code = 'teamNorr'")
                .param(TEAM)
                .update();
        board.toGroup(number, null, "teamNorr", "hedda", Kind.INFORMATION, "Kan lämna över.");
        board.toGroup(number, null, "teamSyd", "hedda", Kind.INFORMATION, "Kan lämna över.");
        mails.round();
        assertThat(hub.arrived()).extracting(Arrived::to).containsExactly(TEAM);

        hub.answer(TEAM, "550 5.1.1 no such mailbox");
        time.travel(properties.atMostEvery());
        board.toGroup(number, null, "teamNorr", "hedda", Kind.INFORMATION, "Igen.");
        mails.round();
        assertThat(startPageOf("hugo")).contains("E-postadressen för Team Norr " + TEAM);
        assertThat(startPageOf("helena")).doesNotContain(TEAM);
    }

    @Test
    void withoutAMailServerNothingIsWrittenAndNothingSent() {
        MailServer none = new MailServer(null, properties, null, "");
        new Outbox(notices, none).put(Recipient.user("hanna"), "REMINDER", 1L);
        new SendMail(null, none).round();

        assertThat(rows("outbox_notice")).isZero();
    }

    @Test
    void aMailServerWithoutASenderALinkOrAPauseIsRefusedAtStart() {
        refusedAtStart("foljsam.mail.from", new MailProperties("", properties.link(), null, properties.pauses(), null));
        refusedAtStart(
                "foljsam.mail.link", new MailProperties(properties.from(), null, null, properties.pauses(), null));
        refusedAtStart(
                "foljsam.mail.pauses", new MailProperties(properties.from(), properties.link(), null, List.of(), null));
    }

    private static void refusedAtStart(String lacking, MailProperties given) {
        assertThatThrownBy(() -> new MailServer(null, given, null, "smtp")).hasMessageContaining(lacking);
    }

    @Test
    void whatWasSettledLongAgoIsForgotten() {
        written(Kind.REMINDER, 1);
        mails.round();
        time.travel(properties.keep());
        mails.round();
        assertThat(rows("outbox_mail")).isEqualTo(1);

        time.travel(Duration.ofSeconds(1));
        mails.round();
        assertThat(rows("outbox_mail")).isZero();
        assertThat(rows("outbox_notice")).isZero();
    }

    private void written(Kind kind, int times) {
        for (int i = 0; i < times; i++) {
            board.toHandler(number, null, "Följsam", kind, "Något väntar i " + number);
        }
    }

    private List<CaseMessage> unread() {
        return board.unread("hanna", List.of());
    }

    private void read(CaseMessage message) {
        board.read(message.id(), "hanna", List.of());
    }

    private void takesMailAt(String userId, String address) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        user.setEmail(address);
        identity.saveUser(user);
    }

    private Visitor as(String user) {
        return Visitor.loggedIn(port, user);
    }

    private String startPageOf(String user) {
        return as(user).get("/").body();
    }

    private int rows(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
