#!/usr/bin/env python3
"""Times whole nights of Licentiesync, from ./run.sh to its exit, and prints a table in Markdown.

Every round runs a first night, a following night in which some of the rows changed, and one more without pages; behind each
of them come the commands that are named beside it, on the same exports, so that a busy moment of the machine meets all.
"""

import argparse
import csv
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUN = str(ROOT / "run.sh")
DATES = ["2026-11-23", "2026-11-24", "2026-11-25"]
NIGHTS = [("first night", []), ("following night", []), ("following night, no pages", ["--no-pages"])]
STEP = re.compile(r"run \d+: +(\w+) \((?:\d+ schools, \d+ evaluated, )?(\d+) ms")


class Series:
    """The measurements of one command over all rounds."""

    def __init__(self, name, rows):
        self.name, self.rows = name, rows
        self.wall, self.cpu, self.memory, self.steps = [], [], [], {}
        self.beside = []  # the series of the commands beside it, in their order

    def add(self, wall, usage, output):
        self.wall.append(wall)
        self.cpu.append(usage.ru_utime + usage.ru_stime)
        self.memory.append(usage.ru_maxrss / 1024)
        for step, millis in STEP.findall(output):
            self.steps.setdefault(step, []).append(int(millis))


def median_and_spread(values, form):
    """The median, and the smallest and largest in brackets."""
    middle, low, high = statistics.median(values), min(values), max(values)
    return f"{form.format(middle)} ({form.format(low)}-{form.format(high)})"


def measured(series, command, keep_output=True):
    """Runs a command as a process of its own; wall time, CPU time and peak memory include its children."""
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        output.seek(0)
        text = output.read().decode(errors="replace")
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed:\n{text}")
    if series is not None:
        series.add(wall, usage, text if keep_output else "")
    return text


def write_out_year_groups(source, target):
    """Copies exports with year groups one by one (4|5|6), as a short script expects, where they say 4-6."""
    def one_by_one(value):
        groups = []
        for first, last in re.findall(r"(\d)(?:\s*(?:-|t/m)\s*(\d))?", value):
            groups += [str(group) for group in range(int(first), int(last or first) + 1)]
        return "|".join(groups)

    target.mkdir(parents=True)
    for file in source.iterdir():
        with file.open(newline="", encoding="utf-8") as read, (target / file.name).open(
            "w", newline="", encoding="utf-8"
        ) as write:
            rows = csv.DictReader(read)
            out = csv.DictWriter(write, rows.fieldnames, lineterminator="\n")
            out.writeheader()
            for row in rows:
                if "year_groups" in row:
                    row["year_groups"] = one_by_one(row["year_groups"])
                out.writerow(row)


def sync(folder, exports, night, more):
    return [RUN, "sync", "--verbose", "--exports", str(exports / f"night-{night + 1}"), "--date", DATES[night],
            "--state", str(folder / "state"), "--reports", str(folder / "reports"), "--accept-changes", *more]


def rows_in(folder):
    summary = (folder / "reports" / "latest" / "summary.json").read_text()
    return int(re.search(r'"rows" : (\d+)', summary).group(1))


def table(all_series, besides):
    """One row a series; its ratios are to the commands beside it in the same round, on the same night."""
    print("| | wall s | CPU s | peak MiB | rows/s |" + "".join(f" of {command} |" for command in besides))
    print("|---|---|---|---|---|" + "---|" * len(besides))
    for series in all_series:
        wall = statistics.median(series.wall)
        rate = f"{series.rows / wall:,.0f}" if series.rows else ""
        ratios = ""
        for position in range(len(besides)):
            others = series.beside[position].wall if series.beside else []
            ratio = [own / other for own, other in zip(series.wall, others)]
            ratios += f" {statistics.median(ratio):.2f} |" if ratio else " |"
        print(f"| {series.name} | {median_and_spread(series.wall, '{:.2f}')} | {median_and_spread(series.cpu, '{:.2f}')}"
              f" | {median_and_spread(series.memory, '{:.0f}')} | {rate} |{ratios}")
    print()
    print("| ms in a step (a stage: all threads together) | " + " | ".join(s.name for s in all_series if s.steps) + " |")
    print("|---|" + "---|" * sum(1 for s in all_series if s.steps))
    with_steps = [series for series in all_series if series.steps]
    for step in with_steps[0].steps if with_steps else []:
        print(f"| {step} | " + " | ".join(median_and_spread(s.steps[step], "{:.0f}") for s in with_steps) + " |")


def main():
    parser = argparse.ArgumentParser(prog="run.sh benchmark", description=__doc__.splitlines()[0])
    parser.add_argument("--schools", type=int, default=6109, help="size of the exports (default: the Netherlands)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--beside", action="append", default=[], metavar="COMMAND",
                        help="another program to time in turn, may be given more than once; {exports}, {date}, {out} and {before}"
                             " (what {out} was on the night before) are filled in, and the exports have their year groups"
                             " written out one by one")
    parser.add_argument("--change-percent", default="1", metavar="P",
                        help="about how many of the rows change from night to night (default: 1)")
    parser.add_argument("--folder", type=Path,
                        help="where exports and reports go, 2.5 GB a round for the Netherlands (default: a temporary folder)")
    options = parser.parse_args()
    if options.schools < 1 or options.rounds < 1:
        parser.error("--schools and --rounds must be at least 1")
    if options.folder and not options.folder.is_dir():
        parser.error(f"the folder {options.folder} does not exist")

    folder = Path(tempfile.mkdtemp(prefix="licentiesync-benchmark-", dir=options.folder))
    try:
        exports = folder / "exports"
        measured(None, [RUN, "generate", "--schools", str(options.schools), "--seed", str(options.seed), "--nights", str(len(NIGHTS)),
                        "--change-percent", options.change_percent,
                        "--out", str(exports)])
        if options.beside:
            plain = folder / "plain"
            for night in exports.iterdir():
                write_out_year_groups(night, plain / night.name)
            exports = plain
        run(options, folder, exports)
    finally:
        shutil.rmtree(folder)


def run(options, folder, exports):
    nights = [Series(name, 0) for name, _ in NIGHTS]
    for night in nights:
        night.beside = [Series(f"beside the {night.name}: {command}", 0) for command in options.beside]
    for round_number in range(options.rounds):
        # Nothing is removed before the end: ext4 takes longer for new files for minutes after many were removed.
        work = folder / f"round-{round_number + 1}"
        work.mkdir()
        for number, series in enumerate(nights):
            measured(series, sync(work, exports, number, NIGHTS[number][1]))
            series.rows = rows_in(work)
            for position, command in enumerate(options.beside):
                out = work / f"other-{position}-"
                filled = command.format(exports=exports / f"night-{number + 1}", date=DATES[number],
                                        out=f"{out}{number}", before=f"{out}{number - 1}")
                series.beside[position].rows = series.rows
                measured(series.beside[position], filled.split(), keep_output=False)
    sample, help_text = Series("sample night", 0), Series("--help", 0)
    for round_number in range(options.rounds):
        work = folder / f"sample-{round_number + 1}"
        measured(sample, [RUN, "sync", "--exports", str(ROOT / "sample-data" / "1-first-night"), "--date", DATES[0],
                          "--state", str(work / "state"), "--reports", str(work / "reports")])
        measured(help_text, [RUN, "--help"])
    print(f"{options.schools} schools, {options.change_percent} % of the rows change, {options.rounds} rounds, {os.cpu_count()} cores,"
          f" {platform.machine()}; median (smallest-largest)\n")
    besides = [series for night in nights for series in night.beside]
    table(besides + nights + [sample, help_text], options.beside)


if __name__ == "__main__":
    main()
