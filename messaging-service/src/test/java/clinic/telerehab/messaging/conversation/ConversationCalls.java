package clinic.telerehab.messaging.conversation;

import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.newId;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class ConversationCalls implements FeatureCalls {
    private static final String MESSAGE = "/conversations/{c}/messages/{id}";

    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast) {
        UUID thread = conversation(cast);
        Map<String, Function<RequestSpecification, Response>> calls = new HashMap<>();
        calls.put("listConversations", by -> by.get("/conversations"));
        calls.put("readConversation", by -> by.get("/conversations/{c}", thread));
        calls.put("listPatientConversations", by -> by.get("/patients/{p}/conversations", cast.patient()));
        calls.put(
                "openTeamConversation",
                by -> by.body("{\"subject\": \"Cover in March\"}")
                        .put("/patients/{p}/conversations/{id}", cast.patient(), newId()));
        calls.put("markDelivered", by -> by.body("{\"upTo\": 1}").post("/conversations/{c}/delivered", thread));
        calls.put("markRead", by -> by.body("{\"upTo\": 1}").post("/conversations/{c}/read", thread));
        calls.put("listMessages", by -> by.get("/conversations/{c}/messages", thread));
        calls.put("searchMessages", by -> by.get("/conversations/{c}/messages/search?q=back", thread));
        calls.put("sendMessage", by -> by.body("{\"body\": \"hello\"}").put(MESSAGE, thread, newId()));
        calls.put(
                "editMessage",
                by -> by.header("If-Match", "\"0\"")
                        .body("{\"body\": \"hi\"}")
                        .patch(MESSAGE, thread, ofPatient(cast, thread)));
        calls.put(
                "retractMessage",
                by -> by.header("If-Match", "\"0\"").delete(MESSAGE, thread, ofPatient(cast, thread)));
        return calls;
    }

    private static UUID ofPatient(FedCast cast, UUID thread) {
        UUID id = newId();
        TestPostgres.execute("messaging_test", """
                insert into message (id, conversation_id, seq, kind, body, sender_subject, sender_role, sent_at,
                                     request_hash)
                select '%1$s', '%2$s', 1000000 + count(*), 'TEXT', 'hello', '%3$s', 'patient', now(), ''
                  from message where conversation_id = '%2$s'
                """.formatted(id, thread, cast.login("patient-self")));
        return id;
    }
}
