package clinic.telerehab.acceptance;

import java.util.Random;

/// How a synthetic patient goes about a year of exercise. The same random numbers give the same year.
enum Persona {
    /// Trains when it is due, gets better.
    ADHERENT {
        @Override
        Behaviour on(int day, Random random) {
            int pain = Math.max(0, 4 - day / 21) + random.nextInt(2);
            return random.nextInt(100) < 93 ? Behaviour.of(pain).withEffort(4 + random.nextInt(3)) : Behaviour.REST;
        }
    },
    /// Begins well, trains less from week to week, stops in the seventh, and comes back in the tenth for a while.
    DRIFTING {
        @Override
        Behaviour on(int day, Random random) {
            int week = day / 7;
            int percent = week < 6 ? 95 - 14 * week : week < 9 ? 0 : week < 16 ? 60 : 0;
            return random.nextInt(100) < percent ? Behaviour.of(2 + random.nextInt(2)) : Behaviour.REST;
        }
    },
    /// Trusts the exercises little at first and does half of them; each good week helps.
    FEARFUL {
        @Override
        Behaviour on(int day, Random random) {
            int trust = Math.min(9, 2 + day / 14);
            double share = Math.min(1, 0.4 + day / 120.0);
            boolean trains = random.nextInt(10) < 6 + trust / 3;
            return trains ? Behaviour.of(3).withConfidence(trust).withShare(share) : Behaviour.REST;
        }
    },
    /// Does more than is asked, and pays for it now and then.
    OVERDOING {
        @Override
        Behaviour on(int day, Random random) {
            int pain = random.nextInt(6) == 0 ? 6 + random.nextInt(2) : 2 + random.nextInt(2);
            return Behaviour.of(pain).withShare(1.7).withEffort(8);
        }
    },
    /// Pain in the leg that comes and goes, once below the knee.
    RADICULAR {
        @Override
        Behaviour on(int day, Random random) {
            boolean spreads = day > 30 && day < 40;
            int leg = spreads ? 6 : 1 + random.nextInt(2);
            return random.nextInt(100) < 80 ? Behaviour.of(3).withLeg(leg, spreads) : Behaviour.REST;
        }
    },
    /// Free of pain after two months, stops in the seventh, and the pain comes back in the tenth.
    RELAPSING {
        @Override
        Behaviour on(int day, Random random) {
            int pain = day < 60 ? Math.max(0, 4 - day / 15) : day < 290 ? 0 : 5;
            int percent = day < 200 ? 90 : day < 290 ? 5 : 40;
            return random.nextInt(100) < percent ? Behaviour.of(pain) : Behaviour.REST;
        }
    };

    /// What they do on a day, counted from 0, on which something is due.
    abstract Behaviour on(int day, Random random);

    /// One day of a patient.
    ///
    /// @param share of the dose that is done; 0 on a day of rest
    /// @param pain of the back, 0 to 10
    record Behaviour(double share, int pain, int leg, boolean isBelowKnee, int effort, int confidence) {
        static final Behaviour REST = new Behaviour(0, 0, 0, false, 0, 0);

        static Behaviour of(int pain) {
            return new Behaviour(1, pain, 0, false, 5, 7);
        }

        boolean isRest() {
            return share == 0;
        }

        Behaviour withShare(double newShare) {
            return new Behaviour(newShare, pain, leg, isBelowKnee, effort, confidence);
        }

        Behaviour withEffort(int newEffort) {
            return new Behaviour(share, pain, leg, isBelowKnee, newEffort, confidence);
        }

        Behaviour withConfidence(int newConfidence) {
            return new Behaviour(share, pain, leg, isBelowKnee, effort, newConfidence);
        }

        Behaviour withLeg(int newLeg, boolean belowKnee) {
            return new Behaviour(share, pain, newLeg, belowKnee, effort, confidence);
        }
    }
}
