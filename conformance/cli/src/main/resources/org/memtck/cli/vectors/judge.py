"""What is in a vector, and whether answers to it are right. README.md tells the form of the files."""

from calls import pick, take

def keys(words):
    return dict(word.partition("=")[::2] for word in words)

def items(text, parse=str):
    return [parse(item) for item in text.split(",")] if text else []

def span(text):
    first, _, last = text.partition("-")
    return int(first, 0), int(last or first, 0)

def call(text):
    region, rw, *numbers = text.split(":")
    return region, rw, *(int(number, 0) for number in numbers)

def mapped(text):
    where, shown, *ro = text.split(":")
    region, _, offset = shown.partition("+")
    return *span(where), region, int(offset, 0) - span(where)[0], ro

def joined(ranges):
    """Ranges that continue each other are one."""
    whole = []
    for first, last, *what in ranges:
        if whole and whole[-1][1:] == [first - 1, *what]:
            first = whole.pop()[0]
        whole.append([first, last, *what])
    return whole

def observation(line):
    status, *rest = line.split()
    k = keys(rest)
    return {"status": status, "rule": k.get("rule"), "bytes": bytes.fromhex(k.get("bytes", "")),
            "value": int(k["value"], 0) if "value" in k else None, "length": int(k.get("length", "0"), 0),
            "ranges": joined(items(k.get("ranges"), mapped)), "pages": [list(pages) for pages in items(k.get("pages"), span)],
            "calls": items(k.get("calls"), call), **{key: items(k.get(key)) for key in ("signals", "finalized")}}

def read(file):
    """The operations of a vector, with what is expected of each and what is free."""
    steps, answer = [], {}
    for number, line in enumerate(file.read_text("ascii").splitlines(), 1):
        kind, words = line.partition(":")[0], line.split()[2:]
        text = line.partition("#")[0].strip()
        if line.startswith("= "):
            answer = steps[-1]
            answer.update(expected=text, want=observation(text[2:]))
        elif kind == "# or":
            answer = {"want": observation(" ".join(words)), "free": {}, "due": {}, "accesses": []}
            steps[-1]["others"].append(answer)
        elif kind == "# free" and words[0] == "calls":
            k, done = keys(words[1:]), sum(len(access["calls"]) for access in answer["accesses"])
            answer["accesses"].append(dict(
                k, calls=answer["want"]["calls"][done:done + int(k["count"])], sizes=items(k.get("sizes"), int),
                at=int(k["at"], 0), len=int(k["len"]), start=int(k.get("from", "0"), 0), bytes=k.get("bytes", "")))
        elif kind in ("# free", "# due", "# within"):
            answer[kind[2:]][words[0]] = " ".join(words[1:])
        elif text and not text.startswith("memtck "):
            steps.append({"number": number, "text": text, "free": {}, "due": {}, "within": {}, "accesses": [], "others": []})
    return steps

class Check:
    """Says what of an answer differs. It remembers what may still come: late calls, and what is to be finalised."""
    def __init__(self):
        self.late, self.dying = [], []

    def calls(self, step, calls, length):
        want, every = step["want"]["calls"], list(calls)
        for access in [access for access in step["accesses"] if "apart" in access]:
            if (calls := pick(access, calls, every)) is None:
                return False
        for access in [*([a for a in step["accesses"] if "apart" not in a] if step["accesses"]
                         else [{"region": c[0], "calls": want, "sizes": []} for c in want[:1]]), None]:
            while calls and (late := next((a for a in self.late if a["region"] == calls[0][0]), None)):
                if (rest := take(late, calls)) is None:
                    break
                calls, _ = rest, self.late.remove(late)
            if access is None:
                return not calls and not ("calls" in step["due"] and self.late)
            access = dict(access, len=min(access["len"], length)) if length and access["sizes"] else access
            waits = any(late["region"] == access["region"] for late in self.late)
            if not waits and (rest := take(access, calls)) is not None:
                calls = rest
            elif "late" in access:
                self.late.append(access)
            else:
                return False

    def finalized(self, step, names):
        self.dying += step["want"]["finalized"]
        known = len(set(names)) == len(names) and set(names) <= set(self.dying)
        self.dying = [name for name in self.dying if name not in names]
        return known and not ("finalized" in step["due"] and self.dying)

    def differs(self, step, seen):
        """What of the answer differs from the expected one, and from each of the others that are right, too."""
        late, dying, first = self.late, self.dying, None
        for answer in [step, *step["others"]]:
            self.late, self.dying = list(late), list(dying)
            what = self.differs_from(answer, step["due"], seen)
            if not what:
                return None
            first = what if first in (None, "status") else first
        return first

    def differs_from(self, step, due, seen):
        step = dict(step, due=due)
        want, free = step["want"], step["free"]
        missing = {i for first, last in items(free.get("bytes"), span) for i in range(first, last + 1)}
        known = [[byte for i, byte in enumerate(o["bytes"]) if i not in missing] for o in (want, seen)]
        whole = len(seen["bytes"]) == len(want["bytes"]) or not (seen["bytes"] or known[0])
        pages = keys(free.get("pages", "").split())
        within = lambda ones, spans: all(any(a <= x and y <= b for a, b in spans) for x, y in ones)
        errors = [(access["region"], *span(access["errors"].replace("..", "-"))) for access in step["accesses"] if "errors" in access]
        failed = any(call[0] == region and first <= call[2] <= last for call in seen["calls"] for region, first, last in errors)
        right = {"status": (seen["status"] == want["status"] or "ok" in free and seen["status"] == "ok")
                           and (not errors or failed == (seen["status"] == "fault")),
                 "rule": seen["rule"] == want["rule"],
                 "value": seen["status"] != "ok" or seen["value"] == want["value"] or None not in (seen["value"], want["value"])
                          and not (seen["value"] ^ want["value"]) & ~int(free.get("value", "0"), 0),
                 "bytes": whole and known[0] == known[1], "ranges": seen["ranges"] == want["ranges"],
                 "calls": self.calls(step, seen["calls"], seen["length"]),
                 "signals": seen["signals"] == want["signals"],
                 "length": seen["length"] == want["length"] or "length" in free and 0 < seen["length"] < want["length"],
                 "pages": seen["pages"] == joined(sorted(seen["pages"]))
                          and within(items(pages.get("must"), span), seen["pages"])
                          and within(seen["pages"], items(pages.get("may"), span)),
                 "finalized": self.finalized(step, seen["finalized"])}
        return next((what for what, holds in right.items() if not holds), None)

def first_difference(steps, answers):
    """The first step whose answer is wrong, and what of it; beyond the end of a window, or of none, nothing can be said."""
    check, windows = Check(), {}
    for step, answer in zip(steps, answers):
        verb, handle, *_ = step["text"].split() + [""]
        if verb in ("poke", "peek", "unpin") and windows.get(handle) == 0:
            continue
        if any(int(end) > windows.get(handle, int(end)) for handle, end in step["within"].items()):
            return None
        try:
            seen = observation(answer)
            what = check.differs(step, seen)
        except (ValueError, IndexError):
            what = "form"
        if what:
            return step, what, answer
        if verb == "pin":
            windows[handle] = seen["length"]
