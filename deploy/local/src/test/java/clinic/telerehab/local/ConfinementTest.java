package clinic.telerehab.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfinementTest {
    private static final String CONFINED = """
            Name:	java
            Uid:	10001	10001	10001	10001
            Gid:	10001	10001	10001	10001
            CapPrm:	0000000000000000
            CapEff:	0000000000000000
            CapBnd:	0000000000000000
            NoNewPrivs:	1
            Seccomp:	2
            """;
    private static final String MOUNTS = """
            410 301 0:55 / / ro,relatime - overlay overlay rw,lowerdir=/a
            411 410 0:58 / /proc rw,nosuid,nodev,noexec,relatime - proc proc rw
            420 410 253:0 /volumes/tmp/_data /tmp rw,nosuid,nodev,relatime - ext4 /dev/vda rw
            """;

    @Test
    void findsNothingLooseWhereAllIsAsAsked() {
        assertThat(Confinement.looseEnds(lines(CONFINED), lines(MOUNTS))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10001\t10001\t10001\t10001, 0\t0\t0\t0, Uid 0\t0\t0\t0",
        "CapEff:\t0000000000000000, CapEff:\t00000000a80425fb, CapEff 00000000a80425fb",
        "CapBnd:\t0000000000000000, CapBnd:\t00000000a80425fb, CapBnd 00000000a80425fb",
        "NoNewPrivs:\t1, NoNewPrivs:\t0, NoNewPrivs 0",
        "Seccomp:\t2, Seccomp:\t0, Seccomp 0"
    })
    void namesWhatTheManifestAskedForAndTheProcessHasNot(String confined, String loose, String named) {
        assertThat(Confinement.looseEnds(lines(CONFINED.replace(confined, loose)), lines(MOUNTS)))
                .contains(named);
    }

    @Test
    void namesARootThatCanBeWritten() {
        assertThat(Confinement.looseEnds(lines(CONFINED), lines(MOUNTS.replace("/ / ro,", "/ / rw,"))))
                .containsExactly("a root that can be written");
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
