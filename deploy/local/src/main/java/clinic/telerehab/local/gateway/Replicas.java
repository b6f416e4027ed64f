package clinic.telerehab.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The replicas of one backend, asked in turn. One that can't be reached, or says that it is not ready, is left out
/// until it says that it is; when none is ready they are asked all the same, so that it is they who refuse.
final class Replicas {
    private static final long BETWEEN_LOOKS_MS = 500;
    private static final long HEALTH_WITHIN_MS = 2_000;

    private final List<Replica> all;
    private final Set<Replica> resting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(List<Replica> all) {
        this.all = List.copyOf(all);
    }

    boolean areSeveral() {
        return all.size() > 1;
    }

    /// Goes on until the timer is cancelled.
    ///
    /// @return the timer
    long watch(Vertx vertx, HttpClient client) {
        return vertx.setPeriodic(BETWEEN_LOOKS_MS, due -> all.forEach(replica -> look(client, replica)));
    }

    private void look(HttpClient client, Replica replica) {
        var health = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(replica.health())
                .setURI("/q/health/ready")
                .setTimeout(HEALTH_WITHIN_MS);
        client.request(health)
                .compose(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode)
                .otherwise(0)
                .onSuccess(status -> mark(replica, status == 200));
    }

    private void mark(Replica replica, boolean isReady) {
        if (isReady) {
            resting.remove(replica);
        } else {
            resting.add(replica);
        }
    }

    /// A connection to the one whose turn it is, or to the next that takes one: nothing has been sent by then, so any
    /// request may go elsewhere.
    Future<HttpClientRequest> connect(HttpClient client, RequestOptions origin) {
        return connect(client, origin, inTurn());
    }

    private Future<HttpClientRequest> connect(HttpClient client, RequestOptions origin, List<Replica> order) {
        Replica first = order.getFirst();
        Future<HttpClientRequest> connected = client.request(new RequestOptions(origin).setPort(first.port()));
        if (order.size() == 1) {
            return connected;
        }
        return connected.recover(unreachable -> {
            resting.add(first);
            return connect(client, origin, order.subList(1, order.size()));
        });
    }

    private List<Replica> inTurn() {
        List<Replica> ready = new ArrayList<>(all);
        ready.removeAll(resting);
        List<Replica> asked = ready.isEmpty() ? all : ready;
        int first = Math.floorMod(turn.getAndIncrement(), asked.size());
        List<Replica> order = new ArrayList<>(asked.subList(first, asked.size()));
        order.addAll(asked.subList(0, first));
        return order;
    }
}
