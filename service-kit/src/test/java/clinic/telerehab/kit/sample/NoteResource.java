package clinic.telerehab.kit.sample;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.Versioned;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A resource of the shape all services have.
@Path("/v1/patients/{patientId}/notes")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class NoteResource {
    private final NoteService notes;

    NoteResource(NoteService notes) {
        this.notes = notes;
    }

    @PUT
    @Path("/{id}")
    public Uni<Response> create(@RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid WriteNoteRequest request) {
        return notes.create(patientId, id, request)
                .map(created -> created.map(NoteView::of).response());
    }

    @PATCH
    @Path("/{id}")
    public Uni<NoteView> rewrite(
            @RestPath UUID patientId,
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid WriteNoteRequest request) {
        return notes.rewrite(patientId, id, seen, request).map(NoteView::of);
    }

    @GET
    public Uni<Page<NoteView>> list(@RestPath UUID patientId, @BeanParam @Valid PageRequest page) {
        return notes.list(patientId, page).map(found -> found.map(NoteView::of));
    }

    @GET
    @Path("/{id}")
    public Uni<NoteView> get(@RestPath UUID patientId, @RestPath UUID id) {
        return notes.get(patientId, id).map(NoteView::of);
    }

    record WriteNoteRequest(
            @NotBlank @Size(max = 200) String text,
            @Min(0) @Max(10) @Nullable Integer count,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Kind kind,
            @Nullable Boolean done,
            @Nullable UUID about) {}

    /// A closed list of values.
    enum Kind {
        PLAIN,
        FANCY
    }

    record NoteView(UUID id, String text, int version) implements Versioned {
        static NoteView of(Note note) {
            return new NoteView(note.id(), note.text(), note.version());
        }
    }
}
