package clinic.telerehab.program.prescription;

import java.util.List;

/// What differs between two revisions, item by item; those that are the same are left out.
record RevisionDiffView(int from, int to, List<ItemChange> changes) {
    static RevisionDiffView of(ProgramRevision from, ProgramRevision to) {
        return new RevisionDiffView(from.number(), to.number(), RevisionDiff.between(from.items(), to.items()));
    }
}
