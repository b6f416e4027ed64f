package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.ProgramItem;
import clinic.telerehab.program.prescription.ProgramRef;
import clinic.telerehab.program.prescription.RevisionRef;
import clinic.telerehab.program.session.SessionRef;
import clinic.telerehab.program.technique.TechniqueRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All that is known of a program when its items are looked at.
///
/// @param waitingDays how long a proposal waits before the clinic wants to be told
/// @param sessions submitted ones, newest day first
/// @param past proposals so far, newest first
/// @param redFlag whether one keeps the patient from exercising, because no clinician has cleared it yet
record Known(
        ProgramRef program,
        Instant now,
        ZoneId zone,
        Zones zones,
        int waitingDays,
        List<SessionRef> sessions,
        List<TechniqueRef> techniques,
        List<Proposal> past,
        boolean redFlag) {

    Known withSessions(List<SessionRef> read) {
        return new Known(program, now, zone, zones, waitingDays, read, techniques, past, redFlag);
    }

    Known withTechniques(List<TechniqueRef> read) {
        return new Known(program, now, zone, zones, waitingDays, sessions, read, past, redFlag);
    }

    Known withRedFlag(boolean is) {
        return new Known(program, now, zone, zones, waitingDays, sessions, techniques, past, is);
    }

    Known withPast(List<Proposal> read) {
        return new Known(program, now, zone, zones, waitingDays, sessions, techniques, read, redFlag);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /// What the program asks for today; a change for a later day may be decided already.
    RevisionRef inForce() {
        return program.inForceOn(today());
    }

    Optional<TechniqueRef> technique(String exerciseCode) {
        return techniques.stream()
                .filter(technique -> technique.exerciseCode().equals(exerciseCode))
                .findFirst();
    }

    /// When a decision about the item was last carried out.
    Instant appliedAt(UUID itemId) {
        return past.stream()
                .filter(proposal ->
                        proposal.isAbout(itemId) && proposal.status().isApplied())
                .map(Proposal::decidedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// Whether a step up of the progression made the item what it is.
    boolean isSteppedUp(ProgramItem item) {
        return past.stream()
                .filter(proposal ->
                        proposal.isAbout(item.itemId()) && proposal.status().isApplied())
                .max(Comparator.comparing(Proposal::decidedAt))
                .filter(proposal -> proposal.kind() == Kind.PROGRESS
                        && ProposedItem.of(item).equals(proposal.details().applied()))
                .isPresent();
    }

    Optional<Proposal> open(UUID itemId) {
        return past.stream()
                .filter(proposal -> proposal.isAbout(itemId) && proposal.isOpen())
                .findFirst();
    }

    Optional<Proposal> openRest() {
        return past.stream()
                .filter(proposal -> proposal.isAboutProgram() && proposal.isOpen())
                .findFirst();
    }

    /// How often the item was made harder without asking.
    long automaticSteps(UUID itemId) {
        return past.stream()
                .filter(proposal -> proposal.isAbout(itemId)
                        && proposal.kind() == Kind.PROGRESS
                        && proposal.variable() != Variable.QUOTA
                        && proposal.status() == ProposalStatus.AUTO_APPLIED)
                .count();
    }
}
