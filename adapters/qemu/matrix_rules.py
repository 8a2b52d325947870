"""The verdict on every rule, one letter each, as a block of fixed width."""

LETTERS = {"pass": "+", "non-strict": "~", "known": "K", "fail": "X", "shadowed": "s", "too-little": "<", "not-exercised": "."}
LEGEND = """Rules are in columns, by family and the last digit of their number: `+` passed, `~` passed by a freedom that the rule
leaves, `K` a known deviation was seen, `s` shadowed (cannot be told because of those), `<` decided fewer steps than are
required, `.` not exercised, `X` violated."""


def rules_block(group):
    certified = [each for each in group if each.report]
    if not certified:
        return ""
    families = {}
    for rule in certified[0].report["rules"]:
        family, number = rule["id"].rsplit("-", 1)
        families.setdefault(family, []).append(number)
    widths = {family: max(len(family), len(numbers)) for family, numbers in families.items()}
    label = max(len(name(each, certified)) for each in certified)
    lines = [" " * label + "  " + " ".join(family.ljust(widths[family]) for family in families),
             " " * label + "  " + " ".join("".join(number[-1] for number in numbers).ljust(widths[family])
                                           for family, numbers in families.items())]
    for each in certified:
        verdicts = {rule["id"]: LETTERS.get(rule["verdict"], "?") for rule in each.report["rules"]}
        cells = ("".join(verdicts.get(f"{family}-{number}", " ") for number in numbers).ljust(widths[family])
                 for family, numbers in families.items())
        lines.append(name(each, certified).ljust(label) + "  " + " ".join(cells))
    return "\n".join(["```", *(line.rstrip() for line in lines), "```"])


def name(result, group):
    several = len({each.seed for each in group if each.target == result.target}) > 1
    return f"{result.target} seed {result.seed}" if several else result.target
