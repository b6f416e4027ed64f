package clinic.telerehab.messaging.media;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A line that breaks in the middle of a part.
///
/// @param address that was signed for the part
record CutConnection(URI address) {
    /// @param from where the part begins in the file
    /// @param length of the whole part
    /// @param sent how much of it gets through
    void send(byte[] file, int from, int length, int sent) throws IOException {
        String head = "PUT %s?%s HTTP/1.1\r\nHost: %s:%d\r\nContent-Length: %d\r\n\r\n"
                .formatted(address.getRawPath(), address.getRawQuery(), address.getHost(), address.getPort(), length);
        try (var line = new Socket(address.getHost(), address.getPort())) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(file, from, sent);
            line.getOutputStream().flush();
        }
    }
}
