package clinic.telerehab.kit.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/// Decides for what nobody has decided before: work on an event is recorded when the action was that told it, of all
/// else
/// a share.
final class TraceSampler implements Sampler {
    private final Sampler ratio;

    TraceSampler(double ratio) {
        this.ratio = Sampler.traceIdRatioBased(ratio);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        if (links.stream().anyMatch(link -> link.getSpanContext().isSampled())) {
            return SamplingResult.recordAndSample();
        }
        // A call that no action led to is a feed asking for news, again and again.
        return kind == SpanKind.CLIENT
                ? SamplingResult.drop()
                : ratio.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "LinkedOr{%s}".formatted(ratio.getDescription());
    }
}
