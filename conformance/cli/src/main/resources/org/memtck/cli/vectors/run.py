"""Runs these vectors on an agent:  python3 run.py [--only 'generated/small/*'] COMMAND [ARGUMENT...]"""
import fnmatch
import json
import pathlib
import subprocess
import sys
sys.dont_write_bytecode = True  # the folder stays as it is
import judge

HERE, BATCH, SECONDS = pathlib.Path(__file__).resolve().parent, 100, 60

def ask(command, vectors):
    """The answers to the lines of each vector; vectors of which some are not answered are run by themselves."""
    lines = [line for steps in vectors for line in ("reset", *(step["text"] for step in steps))]
    try:
        sent = "\n".join(["hello memtck=1", *lines, "bye", ""])
        done = subprocess.run(command, input=sent.encode("ascii"), stdout=subprocess.PIPE, timeout=SECONDS)
        answers = done.stdout.decode("ascii", "replace").splitlines()[1:]
    except subprocess.TimeoutExpired:
        answers = []
    if len(answers) != len(lines) and len(vectors) > 1:
        half = len(vectors) // 2
        return ask(command, vectors[:half]) + ask(command, vectors[half:])
    answers = (answers if len(answers) <= len(lines) else []) + ["no answer"] * len(lines)
    return [[answers.pop(0) for _ in ["reset", *steps]][1:] for steps in vectors]

def fail(problem):
    print("run.py:", problem, file=sys.stderr)
    sys.exit(2)

def offer(command):
    """What the agent says it offers: its capabilities, with those that they imply, and its parameters."""
    try:
        sent = b"hello memtck=1\nbye\n"
        done = subprocess.run(command, input=sent, stdout=subprocess.PIPE, timeout=SECONDS)
        word, *pairs = done.stdout.decode("ascii", "replace").split("\n")[0].split() or [""]
    except (OSError, subprocess.TimeoutExpired) as problem:
        fail(f"the agent cannot be run: {problem}")
    return judge.keys(pairs) if word == "hello" else fail("the agent does not greet with 'hello name=...'")

def lacks(vector, hello, implied):
    """What the vector needs and the agent does not offer, or None."""
    offered = {"ram", *hello.get("capabilities", "").split(",")}
    while more := {each for one in offered for each in implied.get(one, [])} - offered:
        offered |= more
    number = lambda key, default: int(hello.get(key, default), 0)
    page, bounds = number("dirty-granule", "4096"), vector["parameters"]
    fits = {"max-ram": number("max-ram", str(2**48)) >= bounds["max-ram"],
            "address-bits": number("address-bits", "64") >= bounds["address-bits"],
            "granule": bounds["granule"] % number("granule", "1") == 0,
            "max-access": number("max-access", "8") >= bounds["max-access"],
            "dirty-window": max(page, number("dirty-window", str(page))) <= bounds.get("dirty-window", 2**64),
            "dirty-granule": page == bounds.get("dirty-granule", page),
            "dirty-clients": number("dirty-clients", "1") >= bounds.get("dirty-clients", 0),
            "page": number("page", "4096") <= bounds.get("page", 2**64)}
    return next((each for each in vector["needs"] if each not in offered), next((k for k in fits if not fits[k]), None))

def main(arguments):
    pattern = "*"
    if arguments[:1] == ["--only"] and len(arguments) > 1:
        pattern, arguments = arguments[1], arguments[2:]
    if not arguments or arguments[0].startswith("-"):
        fail(__doc__)
    index = json.loads((HERE / "index.json").read_text("utf-8"))
    if index["format"] != 1:
        fail(f"the vectors are of format {index['format']}, which this program does not know")
    hello = offer(arguments)
    chosen = [vector for vector in index["vectors"] if fnmatch.fnmatch(vector["file"], pattern)]
    run = [vector["file"] for vector in chosen if not lacks(vector, hello, index["implied"])]
    failed = 0
    for start in range(0, len(run), BATCH):
        files = run[start:start + BATCH]
        vectors = [judge.read(HERE / file) for file in files]
        for file, steps, answers in zip(files, vectors, ask(arguments, vectors)):
            if difference := judge.first_difference(steps, answers):
                step, what, answer = difference
                failed += 1
                print(f"{file}:{step['number']}: {what} differs\n    {step['text']}\n    expected  {step['expected']}"
                      f"\n    observed  = {answer}")
    print(f"{len(run) - failed} passed, {failed} failed, {len(chosen) - len(run)} need what the agent does not offer")
    return 1 if failed else 0 if run else 3

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
