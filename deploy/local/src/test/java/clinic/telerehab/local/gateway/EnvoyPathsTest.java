package clinic.telerehab.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;
import org.luaj.vm2.lib.OneArgFunction;
import org.luaj.vm2.lib.TwoArgFunction;
import org.luaj.vm2.lib.VarArgFunction;
import org.luaj.vm2.lib.jse.JsePlatform;

/// Envoy's script says of every path what the local gateway says of it: so what was tried here holds there.
class EnvoyPathsTest {
    private static final Path POLICY = Path.of("../kubernetes/components/envoy-gateway/paths.yaml");
    private static final LuaValue SCRIPT = load();

    @ParameterizedTest
    @CsvSource({
        "/api/patient/v1/me, true",
        "/api/patient/v1/patients?cursor=a%2Fb&limit=5, true",
        "/auth/realms/telerehab/protocol/openid-connect/auth?redirect_uri=https://x/y, true",
        "/telerehab-media/a/b.mp4?X-Amz-Signature=abc%2B1, true",
        "/api/patient/v1/..;/admin, false",
        "/api/patient/v1/a;x=1, false",
        "/api/patient/v1/%2e%2e/admin, false",
        "/api/patient//v1/me, false",
        "/api/patient/v1/%5cme, false",
        "/api/patient/v1/a%00, false",
        "/api/patient/v1/me?x=%00, false",
        "/api/patient/v1/%zz, false",
        "api, false"
    })
    void saysWhatTheLocalGatewaySays(String target, boolean isPlain) {
        assertThat(Paths.isPlain(target)).isEqualTo(isPlain);
        assertThat(isPlainToEnvoy(target)).isEqualTo(isPlain);
    }

    @Property
    void agreesOnEveryTarget(@ForAll("targets") String target) {
        assertThat(isPlainToEnvoy(target)).as(target).isEqualTo(Paths.isPlain(target));
    }

    @Provide
    Arbitrary<String> targets() {
        return Arbitraries.strings()
                .withChars("/.%2eEfF5c3bB;\\a0?&=\"< ~$'()*+,:@_-")
                .ofMaxLength(14)
                .map(rest -> "/" + rest);
    }

    private static boolean isPlainToEnvoy(String target) {
        var refused = new boolean[1];
        var headers = new LuaTable();
        headers.set("get", new TwoArgFunction() {
            @Override
            public LuaValue call(LuaValue self, LuaValue name) {
                return LuaValue.valueOf(target);
            }
        });
        var handle = new LuaTable();
        handle.set("headers", new OneArgFunction() {
            @Override
            public LuaValue call(LuaValue self) {
                return headers;
            }
        });
        handle.set("respond", new VarArgFunction() {
            @Override
            public Varargs invoke(Varargs arguments) {
                assertThat(arguments.arg(2).get(":status").tojstring()).isEqualTo("400");
                refused[0] = true;
                return LuaValue.NONE;
            }
        });
        LuaValue ignored = SCRIPT.call(handle);
        return !refused[0];
    }

    private static LuaValue load() {
        try {
            Globals globals = JsePlatform.standardGlobals();
            String script = new ObjectMapper(new YAMLFactory())
                    .readTree(POLICY.toFile())
                    .at("/spec/lua/0/inline")
                    .asText();
            LuaValue ignored = globals.load(script).call();
            return globals.get("envoy_on_request");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
