package clinic.telerehab.program.progression;

import jakarta.enterprise.context.ApplicationScoped;

/// Where decisions are written down and whom they are told.
@ApplicationScoped
class Ledger {
    private final ProposalBook book;
    private final ProgressionAlerts alerts;

    Ledger(ProposalBook book, ProgressionAlerts alerts) {
        this.book = book;
        this.alerts = alerts;
    }

    ProposalBook book() {
        return book;
    }

    ProgressionAlerts alerts() {
        return alerts;
    }
}
