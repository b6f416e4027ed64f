package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.catalogue.ClinicCatalogue;
import clinic.telerehab.program.catalogue.StartingPoint;
import clinic.telerehab.program.prescription.DraftProgramRequest.TemplateRef;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.problem.ProgramProblem;
import clinic.telerehab.program.standing.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes a draft's content out of a request: from a template, from another program, or item by item.
@ApplicationScoped
class Drafting {
    private final ClinicCatalogue catalogue;
    private final Prescriber prescriber;
    private final ProgramRepository programs;
    private final ProgramContents contents;
    private final Standing standing;

    Drafting(
            ClinicCatalogue catalogue,
            Prescriber prescriber,
            ProgramRepository programs,
            ProgramContents contents,
            Standing standing) {
        this.catalogue = catalogue;
        this.prescriber = prescriber;
        this.programs = programs;
        this.contents = contents;
        this.standing = standing;
    }

    /// What a draft will say, and what it began with.
    record Draft(
            Kind kind,
            ProgramContent content,
            @Nullable StartingPoint template,
            @Nullable UUID copiedFrom) {}

    /// For whom a draft is.
    ///
    /// @param clinicId whose catalogue is prescribed from
    record Recipient(UUID patientId, UUID clinicId) {}

    /// @param to whose programs may be copied
    /// @param previous what the draft says now; nothing for a new one
    Uni<Draft> draft(Recipient to, DraftProgramRequest request, List<ProgramItem> previous) {
        var template = request.templateRef();
        var copyOf = request.copyOf();
        if (template != null) {
            return fromTemplate(to, template, request);
        }
        return copyOf == null
                ? fromItems(to, request, previous)
                : programs.findById(copyOf)
                        .map(source -> requireOwn(source, to.patientId()))
                        .chain(source -> copy(to, source, request));
    }

    private Uni<Draft> fromTemplate(Recipient to, TemplateRef ref, DraftProgramRequest request) {
        return catalogue
                .startingPoint(to.clinicId(), ref.code(), ref.phase())
                .map(found -> found.orElseThrow(() -> new DomainProblem(ProgramProblem.TEMPLATE_UNKNOWN)))
                .chain(start -> standing.patient(to.patientId())
                        .map(patient -> fromTemplate(start, request, patient.locale())));
    }

    private Draft fromTemplate(StartingPoint start, DraftProgramRequest request, String locale) {
        var kind = Kind.valueOf(start.kind());
        if (request.kind() != null && request.kind() != kind) {
            throw new DomainProblem(ProgramProblem.PROGRAM_IDENTITY_DIFFERS);
        }
        LocalDate end = request.startDate().plusWeeks(start.weeks());
        var content = content(
                request,
                Objects.requireNonNullElseGet(request.title(), () -> start.title(locale)),
                Objects.requireNonNullElse(request.reviewDate(), end),
                prescriber.items(start));
        return new Draft(kind, content, start, null);
    }

    private Uni<Draft> fromItems(Recipient to, DraftProgramRequest request, List<ProgramItem> previous) {
        return prescriber
                .items(to.clinicId(), request.itemsOrNone(), previous)
                .map(items -> new Draft(
                        Objects.requireNonNull(request.kind()),
                        content(request, Objects.requireNonNull(request.title()), request.reviewDate(), items),
                        null,
                        null));
    }

    private static Program requireOwn(@Nullable Program source, UUID patientId) {
        if (source == null || !source.patientId().equals(patientId)) {
            throw new DomainProblem(ProgramProblem.PROGRAM_TO_COPY_UNKNOWN);
        }
        return source;
    }

    private Uni<Draft> copy(Recipient to, Program source, DraftProgramRequest request) {
        return contents.itemsOf(source)
                .chain(items -> prescriber.copies(to.clinicId(), items))
                .map(items -> {
                    String title = Objects.requireNonNullElse(request.title(), source.title());
                    return new Draft(
                            Objects.requireNonNullElse(request.kind(), source.kind()),
                            content(request, title, request.reviewDate(), items),
                            null,
                            source.id());
                });
    }

    private static ProgramContent content(
            DraftProgramRequest request, String title, @Nullable LocalDate reviewDate, List<ProgramItem> items) {
        var delegation = request.autoProgress();
        return new ProgramContent(
                title,
                request.startDate(),
                reviewDate,
                Objects.requireNonNullElseGet(request.weeklyTarget(), () -> WeeklyTarget.of(items)),
                delegation == null ? AutoProgress.OFF : delegation.autoProgress(),
                items);
    }
}
