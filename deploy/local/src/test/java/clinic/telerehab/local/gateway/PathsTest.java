package clinic.telerehab.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class PathsTest {
    @Property
    void whatIsPlainMeansTheSameBeforeAndAfterItIsNormalised(
            @ForAll
                    @Chars({'/', '.', '%', '2', 'e', 'F', 'f', '5', 'c', '3', 'b', ';', '\\', 'a', '0'})
                    @StringLength(max = 14)
                    String rest) {
        String target = "/" + rest;

        if (Paths.isPlain(target)) {
            var uri = URI.create(target);
            assertThat(uri.normalize().getRawPath()).isEqualTo(target);
            assertThat(uri.getPath().chars().filter(c -> c == '/').count())
                    .isEqualTo(target.chars().filter(c -> c == '/').count());
            assertThat(uri.getPath()).doesNotContain(";", "\\", "//");
            assertThat(uri.getPath().split("/")).doesNotContain(".", "..");
        }
    }
}
