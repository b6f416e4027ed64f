package clinic.telerehab.program.prescription;

/// Where on which ladder an item stands.
public record LadderPlace(String code, int step) {}
