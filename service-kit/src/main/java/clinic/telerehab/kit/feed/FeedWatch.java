package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.measure.Gauges;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/// Measures how far behind each feed is. Being behind makes a service unwell, never unready: it goes on serving, and
/// restarting it would not bring a silent producer back.
@Wellness
@ApplicationScoped
class FeedWatch implements HealthCheck {
    private static final double NEVER_HEARD = Double.POSITIVE_INFINITY;
    private static final Duration WELL_WITHIN = Duration.ofSeconds(60);
    private static final String MEASURE = """
            select c.producer, c.heard_at, (select count(*) from feed_parked p where p.producer = c.producer) as parked
              from feed_cursor c
            """;

    private final Pool pool;
    private final FeedConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Map<String, Measure> measures = new ConcurrentHashMap<>();

    FeedWatch(Pool pool, FeedConfig config, Clock clock, MeterRegistry metrics) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    private record Measure(@Nullable Instant heardAt, long parked) {}

    void register(@Observes StartupEvent started) {
        config.sources().keySet().forEach(this::register);
    }

    private void register(String producer) {
        Gauge.builder("feed.lag.seconds", () -> lagSeconds(measure(producer)))
                .description("Since the producer was last heard to have no more to tell")
                .tag("producer", producer)
                .register(metrics);
        Gauge.builder("feed.parked.events", () -> measure(producer).parked())
                .description("Events that could not be applied, and those of the same subject behind them")
                .tag("producer", producer)
                .register(metrics);
    }

    @Scheduled(every = "{feed.measure-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(pool.query(MEASURE)
                .execute()
                .invoke(rows -> rows.forEach(row -> measures.put(row.getString("producer"), measure(row)))));
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("feeds");
        boolean isWell = true;
        for (String producer : config.sources().keySet()) {
            Measure measure = measure(producer);
            double lag = lagSeconds(measure);
            isWell &= lag <= WELL_WITHIN.toSeconds() && measure.parked() == 0;
            response.withData(producer + ".lagSeconds", Double.toString(lag));
            response.withData(producer + ".parked", measure.parked());
        }
        return response.status(isWell).build();
    }

    private Measure measure(String producer) {
        return measures.getOrDefault(producer, new Measure(null, 0));
    }

    private double lagSeconds(Measure measure) {
        return measure.heardAt() == null
                ? NEVER_HEARD
                : Duration.between(measure.heardAt(), clock.instant()).toMillis() / 1_000.0;
    }

    private static Measure measure(Row row) {
        OffsetDateTime heardAt = row.getOffsetDateTime("heard_at");
        return new Measure(heardAt == null ? null : heardAt.toInstant(), row.getLong("parked"));
    }
}
