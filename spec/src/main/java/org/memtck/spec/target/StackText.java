package org.memtck.spec.target;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where a thread is, as the end of a message: the frames of the adapter and what it called, the innermost first. */
final class StackText {
    private static final int MOST_FRAMES = 12;
    private static final int LONGEST = 200;

    /** What calls the adapter: the frames from there on are the same in every trace. */
    private static final Set<String> CALLERS = Set.of(
            Dispatcher.class.getName(),
            FamilyDispatcher.class.getName(),
            CallRecorder.class.getName(),
            ScenarioRun.class.getName());

    private StackText() {}

    static String of(Thread thread) {
        List<StackTraceElement> frames = Arrays.stream(thread.getStackTrace())
                .takeWhile(frame -> !CALLERS.contains(frame.getClassName()))
                .toList();
        if (frames.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("; it was in");
        for (StackTraceElement frame : frames.subList(0, Math.min(MOST_FRAMES, frames.size()))) {
            String text = frame.toString();
            out.append("\n  ").append(text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text);
        }
        int more = frames.size() - MOST_FRAMES;
        return more > 0 ? out.append("\n  and ").append(more).append(" more").toString() : out.toString();
    }
}
