package clinic.telerehab.program.summary;

import static clinic.telerehab.program.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.adherence.Weeks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class SummariesTest {
    @Inject
    MovableClock clock;

    private Weeks weeks;

    @BeforeEach
    void begin() {
        weeks = Weeks.begin(clock);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void tellsThatAProgramRuns() throws JsonProcessingException {
        assertThat(weeks.told("program-summary")).hasSize(1);
        assertThat(last().get("band").isNull()).isTrue();
        assertThat(last().get("lastSessionOn").isNull()).isTrue();
    }

    @Test
    void tellsWhatChangedAndOnlyThen() throws JsonProcessingException {
        weeks.live("CCCx");

        List<String> told = weeks.told("program-summary");
        // That it runs, three sessions on three days; a missed day that leaves the band as it is is no news.
        assertThat(told).hasSize(5);
        assertThat(last().get("band").asText()).isEqualTo("AMBER");
        assertThat(last().get("lastSessionOn").asText()).isEqualTo(weeks.day(2).toString());
        assertThat(last().get("patientId").asText())
                .isEqualTo(weeks.cast().patient().toString());
    }

    @Test
    void tellsNothingTwice() {
        weeks.live("C");
        int before = weeks.told("program-summary").size();

        weeks.log(newId(), 0, true, 1);

        assertThat(weeks.told("program-summary")).hasSize(before);
    }

    private JsonNode last() throws JsonProcessingException {
        return new ObjectMapper().readTree(weeks.told("program-summary").getLast());
    }
}
