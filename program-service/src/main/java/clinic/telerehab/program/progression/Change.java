package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ItemFacts.Rung;

/// What an item becomes, and which one thing is different then.
record Change(Variable variable, Rung to) {}
