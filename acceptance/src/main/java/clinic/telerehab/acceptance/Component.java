package clinic.telerehab.acceptance;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// A part of the suite that may fail, and what fails with it.
enum Component {
    PATIENT("patient-service", EnumSet.complementOf(EnumSet.of(Way.CUT))),
    PROGRAM("program-service", EnumSet.complementOf(EnumSet.of(Way.CUT))),
    MESSAGING("messaging-service", EnumSet.complementOf(EnumSet.of(Way.CUT))),
    POSTGRESQL("postgresql", EnumSet.allOf(Way.class)),
    KEYCLOAK("keycloak", EnumSet.complementOf(EnumSet.of(Way.CUT))),
    // These live in the launcher: to stop them cuts every connection, which is what a kill does.
    OBJECT_STORE("object-store", EnumSet.of(Way.STOP, Way.FREEZE, Way.SLOW)),
    MAIL("mail", EnumSet.of(Way.STOP, Way.FREEZE, Way.SLOW)),
    GATEWAY("gateway", EnumSet.of(Way.STOP, Way.FREEZE, Way.SLOW));

    private final String process;
    private final Set<Way> ways;

    Component(String process, Set<Way> ways) {
        this.process = process;
        this.ways = ways;
    }

    static Component of(String process) {
        return Stream.of(values())
                .filter(one -> one.process.equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such part: " + process));
    }

    /// The name by which the control port knows it.
    String process() {
        return process;
    }

    Set<Way> ways() {
        return ways;
    }

    /// Whether everything goes through it.
    boolean isUnderAll() {
        return this == POSTGRESQL || this == GATEWAY;
    }

    boolean isService() {
        return this == PATIENT || this == PROGRAM || this == MESSAGING;
    }
}
