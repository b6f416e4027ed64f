package clinic.telerehab.program.adherence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.telerehab.program.adherence.AdherenceRulesFile.Rule;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdherenceRulesFileTest {
    @ParameterizedTest(name = "{0} as {1} is refused for {2}")
    @CsvSource({
        "shortDays, 20, ADH-WINDOW",
        "weekMetFrom, 1.2, ADH-PERSISTENCE",
        "nudgeMisses, 0, NUDGE-MISSED",
        "nudgeInactiveHours, 2, NUDGE-INACTIVE",
        "overdoseAbove, 0.9, A-OVERDOSE",
        "plateauAdherence, 101, A-PLATEAU",
        "flareRise, 0, A-FLARE",
        "relapsePain, 1, A-RELAPSE",
        "plateauWeeks, 6.5, plateauWeeks",
        "painFreeAtMost, , painFreeAtMost",
        "surprise, 1, surprise"
    })
    void refusesFiguresThatContradictEachOther(String name, BigDecimal value, String named) throws IOException {
        var changed = with(name, value);

        assertThatThrownBy(changed::figures)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private static AdherenceRulesFile with(String name, BigDecimal value) throws IOException {
        try (var file = AdherenceRulesFileTest.class.getResourceAsStream(AdherenceRulesFile.SHIPPED)) {
            var shipped = new ObjectMapper().readValue(Objects.requireNonNull(file), AdherenceRulesFile.class);
            List<Rule> rules = shipped.rules().stream()
                    .map(rule -> with(rule, name, value))
                    .toList();
            return new AdherenceRulesFile(shipped.version(), rules);
        }
    }

    private static Rule with(Rule rule, String name, BigDecimal value) {
        Map<String, Number> figures = new HashMap<>(rule.figures());
        if (figures.remove(name) != null
                || (name.equals("surprise") && rule.id().equals("ADH-WINDOW"))) {
            if (value != null) {
                figures.put(name, number(value));
            }
        }
        return new Rule(rule.id(), rule.when(), rule.effect(), rule.fact(), figures, rule.source(), rule.approvedBy());
    }

    private static Number number(BigDecimal value) {
        return value.scale() > 0 ? (Number) value.doubleValue() : (Number) value.intValueExact();
    }
}
