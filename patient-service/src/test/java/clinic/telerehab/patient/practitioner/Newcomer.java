package clinic.telerehab.patient.practitioner;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/// Somebody who was registered as staff of a clinic and has no login yet.
record Newcomer(UUID id, Clinic clinic) {
    static Newcomer at(Clinic clinic) {
        var newcomer = new Newcomer(newId(), clinic);
        as(newcomer.admin())
                .body("""
                        {"clinicId": "%s", "displayName": "N. Ewcomer", "profession": "OTHER", "email": "%s"}
                        """.formatted(clinic.id(), newcomer.address()))
                .put("/practitioners/{id}", newcomer.id())
                .then()
                .statusCode(201);
        return newcomer;
    }

    Login admin() {
        return clinic.admin().login();
    }

    String address() {
        return "n-" + id + "@example.org";
    }

    ValidatableResponse invite(UUID invitation) {
        return as(admin())
                .put("/practitioners/{p}/invitations/{id}", id, invitation)
                .then();
    }

    ValidatableResponse revoke(UUID invitation) {
        return as(admin())
                .delete("/practitioners/{p}/invitations/{id}", id, invitation)
                .then();
    }

    /// Invites; answers the code that was mailed.
    String code() {
        invite(newId()).statusCode(201);
        return People.mailedCode(address());
    }
}
