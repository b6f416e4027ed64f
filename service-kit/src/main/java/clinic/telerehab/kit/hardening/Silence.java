package clinic.telerehab.kit.hardening;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Ends a connection on which the database said nothing for a while: its machine may be gone, and
/// TCP takes a quarter of an hour to find out. The client's own idle timeout does not end it:
/// vertx-pg-client 4.5 says goodbye first and then waits for the other end to hang up.
public final class Silence {
    private static final String NAME = "silence";

    private Silence() {}

    /// Whoever waits for an answer then is told that the connection is closed. Once is enough; again
    /// does nothing.
    public static void endAfter(Duration silence, SqlConnection connection) {
        if (((SqlConnectionInternal) connection).unwrap() instanceof SocketConnectionBase socket) {
            ChannelPipeline pipeline = socket.socket().channelHandlerContext().pipeline();
            if (pipeline.get(NAME) == null) {
                pipeline.addFirst(NAME, new HangUp(silence));
            }
        }
    }

    private static final class HangUp extends IdleStateHandler {
        HangUp(Duration silence) {
            super(silence.toMillis(), 0, 0, TimeUnit.MILLISECONDS);
        }

        /// From in front of whoever would say goodbye.
        @Override
        protected void channelIdle(ChannelHandlerContext connection, IdleStateEvent silent) {
            connection.close();
        }
    }
}
