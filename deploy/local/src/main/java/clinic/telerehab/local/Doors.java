package clinic.telerehab.local;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;

/// Passes connections on, byte by byte: what listens on the loopback address only is found by pods, and pods are found
/// where the suite's processes listen otherwise.
final class Doors implements AutoCloseable {
    private static final int CONNECTS_WITHIN_MS = 1_000;

    private final Vertx vertx;
    private final NetClient client;
    private final List<NetServer> open = new ArrayList<>();

    Doors(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(CONNECTS_WITHIN_MS));
    }

    void open(SocketAddress here, SocketAddress there) throws Exception {
        NetServer door = vertx.createNetServer().connectHandler(caller -> pass(caller, there));
        await(door.listen(here));
        open.add(door);
    }

    private void pass(NetSocket caller, SocketAddress there) {
        caller.pause();
        client.connect(there)
                .onSuccess(callee -> {
                    caller.closeHandler(gone -> callee.close());
                    callee.closeHandler(gone -> caller.close());
                    caller.pipeTo(callee);
                    callee.pipeTo(caller);
                })
                .onFailure(unreachable -> caller.close());
    }

    private static void await(io.vertx.core.Future<?> done) throws Exception {
        done.toCompletionStage().toCompletableFuture().get();
    }

    @Override
    public void close() throws Exception {
        for (NetServer door : open) {
            await(door.close());
        }
    }
}
