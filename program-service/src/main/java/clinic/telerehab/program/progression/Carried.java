package clinic.telerehab.program.progression;

/// A decision that is carried out without asking, with the entry that says so.
record Carried(Judged judged, Proposal proposal) {}
