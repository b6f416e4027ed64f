package clinic.telerehab.program.progression;

import jakarta.enterprise.context.ApplicationScoped;

/// Where decisions are written down and whom they are told.
@ApplicationScoped
class Ledger {
    private final ProposalBook book;
    private final ProgressionAlerts alerts;
    private final ProposalChanges changes;

    Ledger(ProposalBook book, ProgressionAlerts alerts, ProposalChanges changes) {
        this.book = book;
        this.alerts = alerts;
        this.changes = changes;
    }

    ProposalBook book() {
        return book;
    }

    ProgressionAlerts alerts() {
        return alerts;
    }

    ProposalChanges changes() {
        return changes;
    }
}
