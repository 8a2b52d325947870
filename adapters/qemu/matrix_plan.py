"""What the command line of adapters/qemu/matrix asks for."""
import os
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
MOST_CASES = 100_000_000
MOST_RUNS = 1000


class Wrong(Exception):
    """Wrong use; the message says what was expected."""


class Run(NamedTuple):
    """One executable with one seed."""

    path: Path
    seed: int
    cases: int


class Plan(NamedTuple):
    """All of it. `words` is the command line as it was given."""

    runs: list
    known: Path
    work: Path
    out: Path
    words: list


def plan(words):
    runs = {}
    files = {"--known": HERE / "known-deviations.txt", "--work": CHECKOUT / "target/qemu/matrix", "--out": None}
    seeds, cases = [1], 20_000
    rest = iter(split(words))
    for word in rest:
        if word == "--seed":
            seeds = [number(each, word, -(2**63), 2**63 - 1) for each in value(rest, word).split(",")]
        elif word == "--cases":
            cases = number(value(rest, word), word, 1, MOST_CASES)
        elif word in files:
            files[word] = Path(value(rest, word))
        elif word.startswith("-"):
            raise Wrong(f"there is no option {word}; there are --seed, --cases, --known, --work and --out")
        else:
            path = executable(word)
            for seed in seeds:
                runs.setdefault((path, seed), Run(path, seed, cases))
    if not runs:
        raise Wrong("name at least one executable, such as /usr/bin/qemu-system-x86_64")
    if len(runs) > MOST_RUNS:
        raise Wrong(f"{len(runs)} runs are too many; {MOST_RUNS} are the most")
    return Plan(list(runs.values()), known(files["--known"]), files["--work"], out(files["--out"]), words)


def split(words):
    """--option=value is --option value."""
    for word in words:
        yield from word.split("=", 1) if word.startswith("--") and "=" in word else [word]


def value(rest, option):
    word = next(rest, None)
    if not word:
        raise Wrong(f"{option} needs a value")
    return word


def number(word, option, least, most):
    try:
        found = int(word, 10)
    except ValueError:
        raise Wrong(f"{option} takes a whole number, not '{word}'") from None
    if not least <= found <= most:
        raise Wrong(f"{option} is from {least} to {most}, not {word}")
    return found


def executable(word):
    path = Path(word)
    if not path.exists():
        raise Wrong(f"there is no file {word}")
    if not path.is_file() or not os.access(path, os.X_OK):
        raise Wrong(f"{word} is not an executable file")
    path = path.resolve()
    if not path.name.startswith("qemu-system-"):
        raise Wrong(f"{word} is not a qemu-system-*: what comes behind that is the target on the page")
    return path


def known(path):
    if not path.is_file():
        raise Wrong(f"there is no file of known deviations {path}")
    return path


def out(path):
    if path and (path.is_dir() or not path.parent.is_dir()):
        raise Wrong(f"the page cannot be written to {path}: expected is a file in a folder that exists")
    return path
