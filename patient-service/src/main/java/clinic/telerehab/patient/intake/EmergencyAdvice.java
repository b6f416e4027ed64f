package clinic.telerehab.patient.intake;

/// What the clinic tells its patients to do in an emergency, in the patient's language.
record EmergencyAdvice(String phone, String text) {}
