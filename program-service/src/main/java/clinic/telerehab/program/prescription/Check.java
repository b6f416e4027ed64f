package clinic.telerehab.program.prescription;

/// One rule as a function. Pure.
interface Check {
    Outcome judge(Composition composition);
}
