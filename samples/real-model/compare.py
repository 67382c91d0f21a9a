"""Compares the outcomes that a suite states with those in its transcripts; ends with 1 where they differ."""

import argparse
import json
import sys
from pathlib import Path
from typing import NamedTuple

NOT_PLAYED = "not played"
NOT_STATED = "not stated"


class Played(NamedTuple):
    outcome: str
    reason: str


class Row(NamedTuple):
    turn: str
    expected: str
    got: str
    reason: str

    def differs(self) -> bool:
        return self.expected != self.got


def stated(file: Path) -> dict[str, str]:
    """Reads what is stated, a line per turn: its name, then its outcome and marks; `#` begins a comment."""
    turns = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        columns = line.split(maxsplit=1)
        if not columns or line.startswith("#"):
            continue
        if len(columns) < 2:
            sys.exit(f"{file}:{number}: {columns[0]} has no outcome; write one after the turn's name")
        turns[columns[0]] = columns[1].strip()
    if not turns:
        sys.exit(f"{file} states no turn; write a line for each")
    return turns


def played(directory: Path) -> dict[str, Played]:
    """Reads each turn as it was played from the JSON Lines of a report directory."""
    turns = {}
    for file in sorted(directory.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            if entry["type"] == "turn":
                outcome = ", ".join([entry["outcome"], *entry["marks"]])
                turns[turn_name(entry)] = Played(outcome, entry.get("reason", ""))
    return turns


def turn_name(entry: dict) -> str:
    """Returns `Class/method/conversation/turn`; the transcript names package and parameter types too."""
    class_name, method = entry["test"].split("#")
    return "/".join([class_name.split(".")[-1], method.split("(")[0], entry["conversation"], str(entry["turn"])])


def compared(expected: dict[str, str], got: dict[str, Played]) -> list[Row]:
    """Sets the two side by side, as stated; what was played and is stated nowhere comes last."""
    rows = []
    for turn in [*expected, *(turn for turn in got if turn not in expected)]:
        there = got.get(turn, Played(NOT_PLAYED, ""))
        rows.append(Row(turn, expected.get(turn, NOT_STATED), there.outcome, there.reason))
    return rows


def table(rows: list[Row]) -> str:
    """Writes the rows in columns, with an arrow where they differ."""
    turn_width = max(len(row.turn) for row in rows)
    expected_width = max(len(row.expected) for row in rows)
    lines = [f"{'turn':{turn_width}}   {'expected':{expected_width}}   got"]
    for row in rows:
        arrow = "   <--" if row.differs() else ""
        lines.append(f"{row.turn:{turn_width}}   {row.expected:{expected_width}}   {row.got}{arrow}")
    return "\n".join(lines)


def explanations(rows: list[Row]) -> str:
    """Writes why each row that differs got what it got, as far as its transcript says."""
    return "".join(f"\n{row.turn}\n{row.reason}\n" for row in rows if row.differs() and row.reason)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("expected_outcomes", type=Path, help="a file like expected-outcomes.txt")
    parser.add_argument("report_directory", type=Path, help="where JSON Lines transcripts of the run lie")
    arguments = parser.parse_args()

    rows = compared(stated(arguments.expected_outcomes), played(arguments.report_directory))
    failed = sum(row.differs() for row in rows)
    print(table(rows))
    print(explanations(rows))
    print(f"{len(rows) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
