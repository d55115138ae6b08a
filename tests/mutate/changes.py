"""What may be changed in a file of C written as lib/ is: a function's braces in the first column, blanks
around an operator of two sides."""

import collections
import random
import re

OPERATORS = {
    "+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "<<": ">>", ">>": "<<", "&": "|", "|": "&", "^": "&",
    "<": "<= >", "<=": "< >", ">": ">= <", ">=": "> <", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
    "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "%=": "*=", "|=": "&=", "&=": "|=",
    "<<=": ">>=", ">>=": "<<=",
}
CALLS = {"ratio_add": "ratio_sub", "ratio_sub": "ratio_add", "ratio_mul": "ratio_div", "ratio_div": "ratio_mul"}
NOT_CODE = re.compile(r'/\*(?:.|\n)*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|^#(?:\\\n|.)*', re.M)
FUNCTION = re.compile(r"^\{\n(?:.*\n)*?\}$", re.M)
LONGEST_FIRST = sorted(OPERATORS, key=len, reverse=True)
OPERATOR = re.compile(r"(?<=\s)(?:%s)(?=\s)" % "|".join(map(re.escape, LONGEST_FIRST)))
CALL = re.compile(r"\b(?:%s)\b(?=\()" % "|".join(CALLS))
STEP = re.compile(r"\+\+|--")
NUMBER = re.compile(r"(?<![\w.])\d+(?![\w.])")
ARRAY = re.compile(r"^\t+(?:(?:const|static|unsigned) )*(?:struct \w+|\w+) [^=;(]*\[$")
CONDITION = re.compile(r"\b(if|while|for) \(")
STATEMENT = re.compile(r"(?:(?<=[;{}:)])|(?<=\belse)|(?<=\bdo))[\s\0]*\n\t+(?!if |for |while |switch |do\b|else\b|case |default:)"
                       r"([\w*(+-][^;{}]*;)")
NO_MEMORY = 'msg_stop("out of memory");'
FREES = re.compile(r"\w*free\([^;]*\);$")
FORGETS = re.compile(r"^\w*(?:free|close)\(.*\)\n\{\n(?:.*\n)*?(\t\*\w+ = \(struct \w+\)\{0\};)\n\}$", re.M)

Mutant = collections.namedtuple("Mutant", "file line start end text old new")


def opening(code, at):
    """Where the parenthesis opened that closes at `at`."""
    depth = 0
    for i in range(at, -1, -1):
        depth += (code[i] == ")") - (code[i] == "(")
        if depth == 0:
            return i
    raise ValueError("unbalanced parentheses")


def does_nothing(code, at):
    """Is the `continue` there all that a loop does?"""
    before = code[:at].rstrip(" \t\n\0")
    return before.endswith(")") and re.search(r"\b(?:for|while) $", code[:opening(code, len(before) - 1)]) is not None


def closing(code, at):
    """Where the parenthesis that opens at `at` closes."""
    depth = 0
    for i in range(at, len(code)):
        depth += (code[i] == "(") - (code[i] == ")")
        if depth == 0:
            return i
    raise ValueError("unbalanced parentheses")


def changes(code, begin, end):
    """(start, end, text): what may be changed in a function's body, code[begin:end]."""
    for m in OPERATOR.finditer(code, begin, end):
        yield from ((*m.span(), other) for other in OPERATORS[m[0]].split())
    for m in CALL.finditer(code, begin, end):
        yield (*m.span(), CALLS[m[0]])
    for m in STEP.finditer(code, begin, end):
        yield (*m.span(), "--" if m[0] == "++" else "++")
    for m in re.finditer(r"!(?!=)", code[begin:end]):
        yield (begin + m.start(), begin + m.end(), "")
    for m in NUMBER.finditer(code, begin, end):
        if not ARRAY.match(code[code.rfind("\n", 0, m.start()) + 1:m.start()]):
            n = int(m[0])
            yield from ((*m.span(), str(other)) for other in sorted({n + 1, abs(n - 1), 0} - {n}))
    for m in CONDITION.finditer(code, begin, end):
        first, last = m.end(), closing(code, m.end() - 1)
        if m[1] == "for":
            first = code.index(";", first) + 1
            last = code.index(";", first)
        if code[first:last].strip():
            yield from ((first, last, to) for to in ("01" if m[1] == "if" else "0"))
    for m in re.finditer(r"\s\?\s", code[begin:end]):
        yield from ((begin + m.start(), begin + m.start(), to) for to in (" || 1", " && 0"))
    for m in STATEMENT.finditer(code, begin, end):
        if FREES.match(m[1]) or m[1] == "continue;" and does_nothing(code, m.start(1)):
            continue
        if m[1].startswith("return "):
            yield (*m.span(1), "return 0;")
        if not (m[1].startswith("return ") and code[m.end():].startswith("\n}")):
            yield (*m.span(1), ";")


def mutants_of(root, name):
    text = (root / name).read_text()
    code = NOT_CODE.sub(lambda m: re.sub(r"[^\n]", "\0", m[0]), text)
    forgotten = [m.span(1) for m in FORGETS.finditer(code)]
    for body in FUNCTION.finditer(code):
        for start, end, to in changes(code, *body.span()):
            if text[start:end] == NO_MEMORY or any(first <= start < last for first, last in forgotten):
                continue
            first, last = text.rfind("\n", 0, start) + 1, text.index("\n", end)
            whole = text[first:start] + to + text[end:last]
            yield Mutant(name, text.count("\n", 0, start) + 1, start, end, to,
                         " ".join(text[first:last].split()), " ".join(whole.split()))


def drawn(mutants, seed):
    """Every mutant once: a line by chance, a change of it by chance; then the second change of each."""
    lines = collections.defaultdict(list)
    for mutant in mutants:
        lines[mutant.file, mutant.line].append(mutant)
    chance = random.Random(seed)
    order = list(lines.values())
    chance.shuffle(order)
    for line in order:
        chance.shuffle(line)
    return [line[i] for i in range(max(map(len, order), default=0)) for line in order if i < len(line)]
