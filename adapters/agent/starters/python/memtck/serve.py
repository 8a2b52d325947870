"""The conversation on standard input and output."""
import os
import sys
import traceback

from memtck.agent import Agent

LINE = 1 << 18


def serve(hello, operations):
    """Answers every line until `bye` or the end of the input. What else is printed goes to standard error.

    `hello` has a name, a version, parameters such as "max-ram", and as "capabilities" those that no operation tells of:
    nesting, backed-container, overlap, equal-priority-overlap, big-endian-order, big-endian-device, device-errors,
    access-constraints, file-ram, caller-ram, diagnoses-misuse.

    A machine whose map is fixed has "spaces", the names of its spaces, and no operation that creates one. It may have
    "boards", the hashes of the board files that describe it.
    """
    agent, rest = Agent(hello, operations), b""
    with os.fdopen(os.dup(1), "w", encoding="ascii", newline="\n") as out:
        os.dup2(2, 1)
        while True:
            chunk = os.read(0, 1 << 16)  # as much as there is: the replies leave when the input runs dry
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                if line.strip() == b"bye":
                    return
                out.write(answer(agent, line.decode("ascii", "replace")) + "\n")
            out.flush()
            if not chunk:
                return
            if len(rest) > LINE:
                raise ValueError("a line is longer than 262144 characters")


def answer(agent, line):
    """What went wrong is an answer, too: in one word, with the place where it did."""
    try:
        return agent.answer(line)
    except Exception as problem:  # a bus can fail in any way
        where = traceback.extract_tb(problem.__traceback__)[-1]
        place = f"{os.path.basename(where.filename)}:{where.lineno}"
        return "error message=" + "_".join(ascii(f"{type(problem).__name__}: {problem} in {place}")[1:-1].split())
