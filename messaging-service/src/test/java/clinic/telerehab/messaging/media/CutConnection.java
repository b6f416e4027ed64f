package clinic.telerehab.messaging.media;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A line that breaks in the middle of a part.
///
/// @param address that was signed for the part
record CutConnection(URI address) {
    /// @param length of the whole part
    void sendHalf(byte[] file, int length) throws IOException {
        String head = "PUT %s?%s HTTP/1.1\r\nHost: %s:%d\r\nContent-Length: %d\r\n\r\n"
                .formatted(address.getRawPath(), address.getRawQuery(), address.getHost(), address.getPort(), length);
        try (var line = new Socket(address.getHost(), address.getPort())) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(file, 0, length / 2);
            line.getOutputStream().flush();
        }
    }
}
