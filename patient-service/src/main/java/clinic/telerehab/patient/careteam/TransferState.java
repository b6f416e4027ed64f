package clinic.telerehab.patient.careteam;

/// Where an offered transfer stands. Everything but `OFFERED` is final.
enum TransferState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
