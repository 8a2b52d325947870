"""Certifies, and keeps what came out."""
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from matrix_plan import CHECKOUT, Wrong

LONGEST = 4 * 3600  # seconds; 20,000 cases take one or two minutes
CONFORMANT, NOT_CONFORMANT, UNABLE, UNDECIDED = range(4)  # exit statuses of memtck, as its README has them
WITHOUT_PLUGINS = "This QEMU was built without plugins"


class Interrupted(Exception):
    """The user, or the system, wants it to end."""


class Result(NamedTuple):
    """How one run ended. `report` is memtck's report.json, or None where there is none."""

    folder: Path
    target: str
    version: str
    seed: int
    cases: int
    status: int
    seconds: int
    said: str
    report: dict

    def is_without_plugins(self):
        return self.status == UNABLE and WITHOUT_PLUGINS in self.said

    def is_fine(self):
        return self.status == CONFORMANT or self.is_without_plugins()


class Runner:
    def __init__(self, plan):
        self.plan = plan
        self.command = os.environ.get("MEMTCK") or str(CHECKOUT / "memtck")
        self.memtck = self.version()
        self.versions = {path: program_version(path) for path in dict.fromkeys(run.path for run in plan.runs)}
        self.same = {"known": digest(plan.known), "memtck": self.memtck, "jar": digest(self.jar())}

    def version(self):
        try:
            said = subprocess.run([self.command, "--version"], capture_output=True, text=True)
        except OSError as e:
            raise Wrong(f"memtck does not run: {e}") from None
        if said.returncode:
            raise Wrong(f"memtck does not run: {said.stderr.strip()}")
        return said.stdout.strip()

    def jar(self):
        """What tells one build of this checkout from another, though they have the same version."""
        return Path(self.command).parent / "conformance/cli/target/memtck.jar"

    def result(self, run, count):
        target = run.path.name.removeprefix("qemu-system-")
        version = self.versions[run.path]
        name = f"{number(version)}-{target}-seed{run.seed}-cases{run.cases}"
        folder = self.plan.work / name
        inputs = {**self.same, "executable": digest(run.path), "version": version}
        kept = self.kept(folder, inputs)
        if not kept:
            print(f"{count}: {name}", file=sys.stderr, flush=True)
            kept = self.certify(run, folder, inputs)
        status, seconds = kept["status"], kept["seconds"]
        report = folder / "report/report.json"
        return Result(run.path.parent, target, version, run.seed, run.cases, status, seconds, (folder / "said.txt").read_text(),
                      json.loads(report.read_text()) if report.is_file() else None)

    @staticmethod
    def kept(folder, inputs):
        """What is known of a run, unless something has changed since, or memtck could not certify at all."""
        try:
            kept = json.loads((folder / "run.json").read_text())
        except (OSError, ValueError):
            return None
        decided = kept.get("status") in (CONFORMANT, NOT_CONFORMANT, UNDECIDED)
        return kept if decided and kept.get("inputs") == inputs else None

    def certify(self, run, folder, inputs):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        words = [self.command, "certify", f"qemu:{run.path}", "--profile", "full", "--known", str(self.plan.known),
                 "--seed", str(run.seed), "--cases", str(run.cases), "--report", str(folder / "report")]
        start = time.monotonic()
        with open(folder / "said.txt", "w") as said:
            status = self.wait(subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=said, stderr=said))
        kept = {"inputs": inputs, "status": status, "seconds": round(time.monotonic() - start)}
        # Last, and in one step: a run without this file has not finished.
        (folder / "run.json.new").write_text(json.dumps(kept, indent=2) + "\n")
        (folder / "run.json.new").rename(folder / "run.json")
        return kept

    def wait(self, process):
        before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        try:
            status = process.wait(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            status = -signal.SIGKILL
        except (KeyboardInterrupt, SystemExit):
            process.terminate()
            process.wait()
            raise Interrupted(self.remains()) from None
        finally:
            signal.signal(signal.SIGTERM, before)
        if status in (130, 143):
            raise Interrupted(self.remains())
        return status

    def remains(self):
        return f"interrupted; what has finished is kept in {self.plan.work}, and the same command goes on from there"


def program_version(path):
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60).stdout
    except (OSError, subprocess.TimeoutExpired) as e:
        raise Wrong(f"{path} does not say its version: {e}") from None
    found = re.search(r"QEMU emulator version (\S[^\r\n]*)", said)
    if not found:
        raise Wrong(f"{path} is not a QEMU: to --version it should say 'QEMU emulator version ...'")
    return found.group(1)


def number(version):
    return re.sub(r"[^0-9A-Za-z.]", "_", version.split()[0])


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
