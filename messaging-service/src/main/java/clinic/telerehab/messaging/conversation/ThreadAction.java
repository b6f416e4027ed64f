package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;

/// One thing that can be done in a thread: in the patient's by both sides, in the team's by the team alone.
record ThreadAction(Action inCare, Action inTeam) {
    static ThreadAction read(String code) {
        return new ThreadAction(
                Action.read(code, Capacity.SELF, Capacity.CARE_TEAM), Action.read(code, Capacity.CARE_TEAM));
    }

    static ThreadAction change(String code) {
        return new ThreadAction(
                Action.change(code, Capacity.SELF, Capacity.CARE_TEAM), Action.change(code, Capacity.CARE_TEAM));
    }

    Action in(Conversation thread) {
        return thread.isTeam() ? inTeam : inCare;
    }
}
