package clinic.telerehab.patient.invitation;

/// What is mailed once the invitation is committed; the one place where the code stands in plain text.
public record Letter(InvitationView invitation, String address, String locale, String code) {}
