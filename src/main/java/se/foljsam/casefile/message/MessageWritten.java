package se.foljsam.casefile.message;

/**
 * Somebody has been written to. Published in the transaction that wrote the message.
 *
 * @param toGroup the unit's group, or null
 * @param toUser the person, or null
 */
public record MessageWritten(long messageId, String toGroup, String toUser, CaseMessage.Kind kind) {

    static MessageWritten of(CaseMessage message) {
        return new MessageWritten(message.id(), message.toGroup(), message.toUser(), message.kind());
    }
}
