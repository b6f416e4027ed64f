package clinic.telerehab.messaging.media;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/// Settings of media.
@ConfigMapping(prefix = "media")
interface MediaConfig {
    /// Where the bytes are.
    Store store();

    /// How long an address for one part may be used.
    Duration partUrlValid();

    /// How long an address for a download may be used: five minutes at most.
    Duration downloadUrlValid();

    /// After how long an upload that nobody completes is given up.
    Duration abandonedAfter();

    /// How long a clip whose consent was withdrawn is kept before it is deleted.
    Duration consentGrace();

    /// How long one replica may look at a file before another tries.
    Duration verifyWithin();

    /// How often the jobs look for work.
    Duration checkEvery();

    /// An S3 API.
    interface Store {
        /// Where this service reaches the store.
        URI endpoint();

        /// Where apps reach the store: the front door.
        URI publicUrl();

        /// What holds clips and pictures, and nothing else; it is not made here.
        String bucket();

        /// Who this service is to the store. It needs the rights to read, write and delete there.
        String accessKey();

        /// What addresses of parts and downloads are signed with.
        String secretKey();

        /// What signatures name; only some stores look at it.
        String region();

        /// How long to wait for an answer of the store.
        Duration timeout();
    }
}
