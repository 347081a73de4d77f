"""The two rules of policy.yaml with pandas, column by column: what a data analyst would write. Prints the counts.

python3 two-rules.py EVENTS CALENDAR FROM TO (instants in milliseconds)
"""
import json
import resource
import sys

import numpy as np
import pandas as pd

HOUR = 3_600_000
LIMITS = {
    "response": {"P1": 1, "P2": 2, "P3": 4, "P4": 8},
    "restoration": {"P1": 4, "P2": 20, "P3": 50, "P4": 100},
}

path, calendar, start, end = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
events = pd.read_csv(path, keep_default_na=False)
events["ms"] = pd.to_datetime(events["at"], utc=True, format="ISO8601").dt.as_unit("ms").astype("int64")
events["kind"] = events["event"].where(events["event"] != "status", events["value"])
priority = events[events["event"] == "priority"].drop_duplicates("id").set_index("id")["value"]
first = events.drop_duplicates(["id", "kind"]).pivot(index="id", columns="kind", values="ms")
first = first[(first["opened"] >= start) & (first["opened"] < end)]
priority = priority.reindex(first.index)

open_spans = pd.read_csv(calendar)
span_from, span_to, before = (open_spans[c].to_numpy() for c in ("from", "to", "before"))


def open_before(instants):
    at = instants.to_numpy()
    i = np.searchsorted(span_from, at, side="right") - 1
    return before[i] + np.minimum(at, span_to[i]) - span_from[i]


opened = open_before(first["opened"])
paused = open_before(first["in progress"]) - open_before(first["waiting for customer"])
took = {
    "response": open_before(first["responded"]) - opened,
    "restoration": open_before(first["restored"]) - opened - paused,
}
counts = {}
for rule, ms in took.items():
    met = int((ms <= priority.map(LIMITS[rule]).to_numpy() * HOUR).sum())
    counts[rule] = {"met": met, "breached": len(first) - met}
print(json.dumps(counts))
print(f"peak-memory-kib={resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}", file=sys.stderr)
