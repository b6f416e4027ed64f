package clinic.telerehab.messaging.conversation;

import java.util.List;
import java.util.function.ToLongFunction;

/// How far the readers of a conversation have come. Pure.
///
/// @param isTeam true where every other reader counts; else a message counts as read when the other side has read it
record Receipts(boolean isTeam, List<Receipt> all) {
    Receipts {
        all = List.copyOf(all);
    }

    boolean hasDelivered(Message message) {
        return furthest(message, Receipt::delivered) >= message.seq();
    }

    boolean hasRead(Message message) {
        return furthest(message, Receipt::read) >= message.seq();
    }

    private long furthest(Message message, ToLongFunction<Receipt> place) {
        return all.stream()
                .filter(receipt -> counts(receipt, message))
                .mapToLong(place)
                .max()
                .orElse(0);
    }

    private boolean counts(Receipt receipt, Message message) {
        boolean isSender = receipt.subject().equals(message.sender().subject());
        boolean isOtherSide = receipt.isPatient() != message.sender().isPatient();
        return !isSender && (isTeam || isOtherSide);
    }
}
