package clinic.telerehab.kit.hardening;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.TimeUnit;

/// A way to a server on which everything is lost while it is cut: nobody at either end is told.
final class CutLine implements AutoCloseable {
    private final NetServer entrance;
    private volatile boolean isCut;

    private CutLine(NetServer entrance) {
        this.entrance = entrance;
    }

    static CutLine to(Vertx vertx, int port) throws Exception {
        var line = new CutLine(vertx.createNetServer());
        line.entrance.connectHandler(caller -> {
            caller.pause();
            vertx.createNetClient().connect(port, "localhost").onSuccess(server -> {
                line.pass(caller, server);
                line.pass(server, caller);
                caller.resume();
            });
        });
        line.entrance
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return line;
    }

    int port() {
        return entrance.actualPort();
    }

    void cut() {
        isCut = true;
    }

    void mend() {
        isCut = false;
    }

    private void pass(NetSocket from, NetSocket to) {
        from.handler(bytes -> {
            if (!isCut) {
                to.write(bytes);
            }
        });
        from.closeHandler(ended -> to.close());
    }

    @Override
    public void close() {
        entrance.close();
    }
}
