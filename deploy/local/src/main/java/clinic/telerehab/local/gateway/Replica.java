package clinic.telerehab.local.gateway;

/// Where one of several replicas of a backend listens on this machine.
///
/// @param port of its requests
/// @param health where it says whether it is ready
public record Replica(int port, int health) {}
