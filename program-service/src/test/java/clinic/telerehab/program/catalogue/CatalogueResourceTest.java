package clinic.telerehab.program.catalogue;

import static clinic.telerehab.program.Requests.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.ProgramServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ProgramServiceTest
class CatalogueResourceTest {
    private String token;

    @BeforeEach
    void meet() {
        token = FedCast.meet("program").token("patient-self");
    }

    private ValidatableResponse read(String path) {
        return by(token).urlEncodingEnabled(false).get(path).then();
    }

    @Nested
    class Exercises {
        @Test
        void comeInPagesWithoutGapOrRepetition() {
            List<String> read = new ArrayList<>();
            @Nullable String cursor = null;
            do {
                var page = read("/exercises?limit=25" + (cursor == null ? "" : "&cursor=" + cursor))
                        .statusCode(200)
                        .extract();
                read.addAll(page.path("items.code"));
                cursor = page.path("nextCursor");
            } while (cursor != null);

            assertThat(read).hasSize(60).doesNotHaveDuplicates().isSorted();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                category=REACTIVATION               | EMS-REACT
                muscle=PELVIC_FLOOR                 | BREATH-BRACE
                coreRole=MINOR&category=MOTOR_CONTROL&position=STANDING | SUITCASE-CARRY,SUITCASE-HOLD
                layer=DEEP&category=HYDROTHERAPY    | POOL-TRUNK
                mode=STATIC&category=FUNCTIONAL     | SIT-TOLERANCE,STAND-TOLERANCE
                region=ABDOMINAL&category=STRETCHING | STR-PRONE-PRESS-UP
                region=HIP_FLEXORS&category=STRETCHING | STR-HIP-FLEXOR
                equipment=BALANCE_BOARD             | BALANCE-BOARD
                equipment=NONE&category=BACK_EXTENSOR | HIP-HINGE-DRILL,HYPEREXT-FLOOR
                position=WATER&category=AEROBIC     | SWIM
                tag=CARDIAC_IMPLANT                 | EMS-REACT
                tag=SPINAL_LOADING_HIGH             | GOODMORNING-BAR
                q=suitcase                          | SUITCASE-CARRY,SUITCASE-HOLD
                q=kafer band&locale=de              | DEAD-BUG-3
                q=nothing like it                   | ''
                category=YOGA                       | ''
                """)
        void areFiltered(String query, String codes) {
            read("/exercises?" + query.strip().replace(" ", "%20"))
                    .statusCode(200)
                    .body("items.code", equalTo(codes.isEmpty() ? List.of() : List.of(codes.split(","))));
        }

        @Test
        void areCountedOnRequestAsIfEachFilterWereFree() {
            read("/exercises?category=BACK_EXTENSOR&position=PRONE&facets=true")
                    .statusCode(200)
                    .body("items.code", containsInAnyOrder("HYPEREXT-FLOOR", "HYPEREXT-MACHINE"))
                    .body("facets.position.STANDING", equalTo(3))
                    .body("facets.position.PRONE", equalTo(2))
                    .body("facets.category.CORE_STRENGTHENING", equalTo(3))
                    .body("facets.equipment.NONE", equalTo(1))
                    .body("facets.layer.DEEP", equalTo(1));
        }

        @Test
        void areNotCountedUnasked() {
            read("/exercises").statusCode(200).body("facets", nullValue());
        }

        @ParameterizedTest
        @ValueSource(strings = {"category=yoga", "locale=deutsch", "limit=0", "cursor=%21", "tag=A%20B"})
        void refuseABadQuery(String query) {
            read("/exercises?" + query).statusCode(400);
        }

        @Test
        void tellThemselvesInTheLanguageAskedFor() {
            read("/exercises/STR-CALF?locale=de-AT")
                    .statusCode(200)
                    .body("locale", equalTo("de"))
                    .body("title", equalTo("Wadendehnung an der Wand"))
                    .body("cues[0].code", equalTo("NO_BOUNCE"))
                    .body("cues[0].text", containsString("Nicht federn"))
                    .body("steps", hasSize(5))
                    .body("evidence.grade", equalTo("RECOMMENDED"))
                    .body("licence", notNullValue())
                    .body("approvedBy", nullValue());
        }

        @Test
        void fallBackToEnglish() {
            read("/exercises/STR-CALF?locale=fr")
                    .statusCode(200)
                    .body("locale", equalTo("en"))
                    .body("title", equalTo("Calf stretch at the wall"));
        }

        @Test
        void answerToAFormerCode() {
            read("/exercises/WALKING").statusCode(200).body("code", equalTo("WALK"));
        }

        @ParameterizedTest
        @CsvSource({"/exercises/WALK?version=1, 200", "/exercises/WALK?version=2, 404", "/exercises/FLY, 404"})
        void areFoundByVersion(String path, int status) {
            read(path).statusCode(status);
        }

        @Test
        void refuseAVersionThatIsNone() {
            read("/exercises/WALK?version=0").statusCode(400);
        }
    }

    @Nested
    class References {
        @ParameterizedTest
        @CsvSource({"muscles, 17", "categories, 12", "equipment, 17", "tags, 31", "reasons, 9"})
        void areListed(String kind, int size) {
            read("/reference/" + kind)
                    .statusCode(200)
                    .body("kind", equalTo(kind))
                    .body("entries", hasSize(size));
        }

        @Test
        void tellTheTaxonomyInTheLanguageAskedFor() {
            read("/reference/muscles?locale=de")
                    .body("entries.find { it.code == 'CALF' }.name", equalTo("Wade"))
                    .body("entries.find { it.code == 'MULTIFIDUS' }.layer", equalTo("DEEP"))
                    .body("entries.find { it.code == 'LONGISSIMUS_THORACIS' }.partOf", equalTo("ERECTOR_SPINAE"));
        }

        @Test
        void areOfKnownKindsOnly() {
            read("/reference/colours").statusCode(404).body("code", equalTo("not-found"));
        }
    }

    @Nested
    class Ladders {
        @Test
        void tellTheirStepsFromEasyToHard() {
            read("/ladders/GOOD-MORNING?locale=de")
                    .statusCode(200)
                    .body("steps.exerciseCode", contains("HIP-HINGE-DRILL", "GOODMORNING-STICK", "GOODMORNING-BAR"))
                    .body("steps[2].techniqueReview", equalTo(true))
                    .body("steps[0].title", equalTo("Beugen aus der Hüfte"));
        }

        @Test
        void areFoundByCodeOnly() {
            read("/ladders/JACOB").statusCode(404);
        }
    }

    @Nested
    class Templates {
        @Test
        void comeInPages() {
            String cursor = read("/templates?limit=3")
                    .statusCode(200)
                    .body("items", hasSize(3))
                    .extract()
                    .path("nextCursor");

            by(token)
                    .queryParam("cursor", cursor)
                    .get("/templates")
                    .then()
                    .body("items.code", contains("LBP-RADICULAR-CAUTIOUS"))
                    .body("nextCursor", nullValue());
        }

        @Test
        void tellPhasesAndWhatEndsThem() {
            read("/templates/LBP-FOUNDATION-8W?locale=de")
                    .statusCode(200)
                    .body("weeks", equalTo(8))
                    .body("phases.name", contains("FOUNDATION", "BUILD", "INTEGRATE"))
                    .body("phases[0].minutes", equalTo(20))
                    .body("phases[0].exitCriteria[0].text", containsString("Mindestens 80 % der geplanten"))
                    .body("phases[0].education", hasItem("EDU-MOVE"))
                    .body("phases[0].items.title", hasItems("Brücke", "Zügiges Gehen"))
                    .body("phases[0].items.sequenceGroup", everyItem(not(nullValue())));
        }

        @Test
        void areFoundByCodeOnly() {
            read("/templates/LBP-MIRACLE").statusCode(404);
        }
    }

    @Nested
    class EducationCards {
        @Test
        void tellThemselvesInTheLanguageAskedFor() {
            read("/education/EDU-REST?locale=de")
                    .statusCode(200)
                    .body("title", equalTo("Wie viel Ruhe richtig ist"))
                    .body("paragraphs", hasSize(3));
        }

        @Test
        void areFoundByCodeOnly() {
            read("/education/EDU-SLEEP").statusCode(404);
        }
    }
}
