package clinic.telerehab.program.session;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Sessions that were logged while the app had no connection, in the order in which they were done.
@Schema(examples = """
        {"items": [{"id": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c90", "session": {
          "programId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "localDate": "2026-03-02", "offline": true,
          "startedAt": "2026-03-02T07:00:00Z", "endedAt": "2026-03-02T07:20:00Z", "items": [
          {"itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8e", "setsDone": 3, "repsDone": 8, "painDuring": 2}]}}]}
        """)
record BatchRequest(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Item> items) {

    /// One session and the id that the app made for it.
    ///
    /// @param session as `PUT /v1/sessions/{id}` takes it; read on its own, so that one that can't be read keeps no
    /// other one back
    record Item(
            @NotNull UUID id,

            @NotNull @Schema(implementation = LogSessionRequest.class)
            JsonNode session) {}
}
