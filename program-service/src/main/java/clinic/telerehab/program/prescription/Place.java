package clinic.telerehab.program.prescription;

/// Where an item is done. What is done in the clinic is part of the program but of no plan for home.
public enum Place {
    HOME,
    IN_CLINIC
}
