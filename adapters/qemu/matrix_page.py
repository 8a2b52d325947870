"""The page: what came out, as Markdown."""
import datetime
import re
import shlex

from matrix_rules import LEGEND, rules_block

COMMAND = "./memtck certify qemu:PATH --profile full --known adapters/qemu/known-deviations.txt --seed SEED --cases CASES"
WIDTH = 118


def page(plan, memtck, results):
    results = sorted(results, key=order)
    groups = {}
    for result in results:
        groups.setdefault(result.version, []).append(result)
    parts = [head(memtck, results), overview(groups), deviations(groups), trouble(results)]
    parts.append("## Runs and rules\n\n" + LEGEND)
    for version, group in groups.items():
        parts += [f"### {version}", runs(group), rules_block(group)]
    parts.append(made(plan))
    return "\n\n".join(part for part in parts if part) + "\n"


def order(result):
    """Older versions first; by name, and one that was certified several times by seed."""
    numbers = [int(each) for each in re.findall(r"\d+", result.version.split()[0])]
    return numbers, result.version, result.target, result.seed, result.cases


def head(memtck, results):
    executables = {(each.version, each.target) for each in results if each.report}
    return f"""# QEMU by version, target and rule

{len(executables)} executables, unmodified, certified on {datetime.date.today().isoformat()} with {memtck.split(",")[0]}, each with

```
{COMMAND}
```

The times are those of a machine that did other things as well. [README.md](README.md) says what the adapter does, and
[known-deviations.txt](known-deviations.txt) what each deviation is."""


def overview(groups):
    everywhere = sorted({each.target for group in groups.values() for each in group})
    lines = ["| QEMU | executables | conform, but for what is known | do not | without plugins | not asked for | not packaged |",
             "|---|---|---|---|---|---|---|"]
    for version, group in groups.items():
        targets = {each.target for each in group}
        bare = {each.target for each in group if each.is_without_plugins()}
        bad = {each.target for each in group if not each.is_fine()}
        absent = {each for each in everywhere if each not in targets}
        there = {each for each in absent if any((one.folder / f"qemu-system-{each}").exists() for one in group)}
        lines.append(f"| {version} | {len(targets)} | {len(targets - bare - bad)} | {names(bad)} | {names(bare)} "
                     f"| {names(there)} | {names(absent - there)} |")
    return "\n".join(lines) + "\n\nThe last two are targets that another version has: executables beside these, and none at all."


def names(targets):
    return ", ".join(sorted(targets)) or "–"


def deviations(groups):
    """Where each known deviation shows itself: by rule and version."""
    rules = [each["id"] for group in groups.values() for result in group if result.report for each in result.report["rules"]]
    rows = []
    for rule in dict.fromkeys(rules):
        cells = [where(rule, [each for each in group if each.report]) for group in groups.values()]
        if any(cell != "–" for cell in cells):
            rows.append(f"| {rule} | " + " | ".join(cells) + " |")
    if not rows:
        return ""
    numbers = [version.split()[0] for version in groups]
    return "\n".join(["## Known deviations", "",
                      "On how many of the executables, each was seen in any run, and the verdict on the others.", "",
                      "| rule | " + " | ".join(numbers) + " |", "|---" * (len(numbers) + 1) + "|", *rows])


def where(rule, group):
    verdicts = {}
    for result in group:
        found = next((each["verdict"] for each in result.report["rules"] if each["id"] == rule), "absent")
        if verdicts.get(result.target) != "known":
            verdicts[result.target] = found
    shown = [target for target, verdict in verdicts.items() if verdict == "known"]
    others = {}
    for target, verdict in verdicts.items():
        if verdict != "known":
            others.setdefault(verdict, []).append(target)
    if not shown:
        return "–"
    if not others:
        return f"all {len(shown)}"
    return f"{len(shown)}; " + "; ".join(f"{verdict} on {names(targets)}" for verdict, targets in sorted(others.items()))


def trouble(results):
    lines = [f"- {each.version.split()[0]} {each.target}, seed {each.seed}, {each.cases} cases: exit status "
             f"{each.status}, {why(each)}" for each in results if not each.is_fine()]
    return "\n".join(["## Not conformant", "", *lines]) if lines else ""


def why(result):
    report = result.report
    if not report:
        said = [line for line in result.said.splitlines() if line.strip()]
        return "`" + (said[0] if said else "it said nothing").replace("`", "'")[:200] + "`"
    broken = [each["id"] for each in report["rules"] if each["verdict"] == "fail"]
    reasons = [f"violated: {', '.join(broken)}"] if broken else []
    reasons += [f"stale: {', '.join(report['stale'])}"] if report["stale"] else []
    reasons += [f"incidents: {len(report['incidents'])}"] if report["incidents"] else []
    return "; ".join(reasons) or report["verdict"]


def runs(group):
    lines = ["| target | page | seed | cases | operations | exit status | deviations seen | passed | seconds |",
             "|---|---|---|---|---|---|---|---|---|"]
    for each in group:
        if not each.report:
            reason = "built without plugins" if each.is_without_plugins() else "not certified"
            lines.append(f"| {each.target} | – | {each.seed} | – | – | {each.status} | {reason} | – | – |")
            continue
        verdicts = [rule["verdict"] for rule in each.report["rules"]]
        passed = verdicts.count("pass") + verdicts.count("non-strict")
        lines.append(f"| {each.target} | {each.report['target']['page']} | {each.seed} | {each.report['cases']} "
                     f"| {each.report['operations']} | {each.status} | {verdicts.count('known')} "
                     f"| {passed} of {len(verdicts)} | {each.seconds} |")
    return "\n".join(lines)


def made(plan):
    lines, line = [], "adapters/qemu/matrix"
    for word in map(shlex.quote, plan.words):
        if len(line) + len(word) > WIDTH - 2:
            lines.append(line + " \\")
            line = "   "
        line += " " + word
    return "\n".join(["## How this page was made", "", "```", *lines, line, "```"])
