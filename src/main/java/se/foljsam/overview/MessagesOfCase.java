package se.foljsam.overview;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.foljsam.casefile.matter.CareCase;
import se.foljsam.casefile.message.CaseMessage;
import se.foljsam.casefile.message.CaseMessageBoard;
import se.foljsam.page.PageBody;
import se.foljsam.page.Reader;
import se.foljsam.page.Written;

/** The messages of a case, with who has read each. */
@Component
class MessagesOfCase implements PageBody<CareCase> {
    private final CaseMessageBoard board;
    private final GroupNames names;
    private final Written written;

    MessagesOfCase(CaseMessageBoard board, GroupNames names, Written written) {
        this.board = board;
        this.names = names;
        this.written = written;
    }

    /**
     * A message.
     *
     * @param read by whom and when; null while nobody has
     */
    record Sent(String when, String by, String to, CaseMessage.Kind kind, String text, String read) {}

    @Override
    public void fill(CareCase careCase, Reader reader, Model model) {
        model.addAttribute("messages", messages(careCase));
    }

    private List<Sent> messages(CareCase careCase) {
        return board.of(careCase).stream()
                .map(message -> new Sent(
                        written.time(message.sentAt()),
                        written.person(message.sentBy()),
                        message.toUser() == null ? names.group(message.toGroup()) : written.person(message.toUser()),
                        message.kind(),
                        message.messageText(),
                        message.readAt() == null
                                ? null
                                : written.person(message.readBy()) + " " + written.time(message.readAt())))
                .toList();
    }
}
