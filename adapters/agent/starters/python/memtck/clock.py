"""How an agent measures itself: `time COUNT OPERATION [; OPERATION]...`."""
import time


def measure(agent, words):
    """Carries out the operations count times. The clock runs when everything is looked up."""
    count, lists = int(words[1]), [[]]
    for word in words[2:]:
        lists.append([]) if word == ";" else lists[-1].append(word)
    if not 1 <= count <= 10**9 or len(lists) > 16 or [] in lists:
        raise ValueError("1 to 16 operations are repeated 1 to 1000000000 times")
    steps = [agent.read(each, timed=True) for each in lists]
    walks = [step.call.span and Walk(step.call) for step in steps]
    agent.notes.quiet = True
    try:
        begun = time.perf_counter_ns()
        answer = repeat(agent, list(zip(steps, walks)), count)
        return answer or f"ok nanos={time.perf_counter_ns() - begun}"
    finally:
        agent.notes.quiet = False


def repeat(agent, steps, count):
    for _ in range(count):
        for step, walk in steps:
            status = agent.carry_out(step)
            if status != "ok":
                return status
            if walk:
                walk.on()
    return None


class Walk:
    """An access that is a step further each time, and begins again after its span."""

    def __init__(self, call):
        self.call, self.end = call, call.at + call.span

    def on(self):
        call = self.call
        call.at += call.step
        if call.at >= self.end:
            call.at -= call.span
