package clinic.telerehab.kubernetes.policy;

/// What network policies let through, as one of its ends says.
///
/// @param peer pods here, somebody outside, or else what is written
/// @param port with its protocol, such as `8080/TCP`; `any` is every port of each
record Way(String pods, Direction direction, String peer, String port) {
    enum Direction {
        INGRESS("Ingress", "ingress", "from"),
        EGRESS("Egress", "egress", "to");

        private final String type;
        private final String rules;
        private final String peers;

        Direction(String type, String rules, String peers) {
            this.type = type;
            this.rules = rules;
            this.peers = peers;
        }

        /// As `policyTypes` has it.
        String type() {
            return type;
        }

        String rules() {
            return rules;
        }

        String peers() {
            return peers;
        }
    }

    String whereOpen() {
        return pods + (direction == Direction.INGRESS ? " is open to " : " may call ") + peer + " at " + port;
    }

    String whereClosed() {
        return pods + (direction == Direction.INGRESS ? " is closed to " : " may not call ") + peer + " at " + port;
    }
}
