package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Instruments;

/// The languages in which a patient can be asked: their own, and their clinic's.
record Locales(String ofPatient, String ofClinic) {

    /// Whether the patient can be shown the instrument.
    boolean canRead(Instruments instruments, Definition definition) {
        return instruments.text(definition, ofPatient) != null || instruments.text(definition, ofClinic) != null;
    }
}
