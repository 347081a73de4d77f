"""Availability from probes with pandas and numpy: each probe holds until the next, at most three median intervals.

python3 uptime.py PROBES (MONTH FROM TO)... (instants in milliseconds). Prints the milliseconds of each service in each month.
"""
import json
import resource
import sys

import numpy as np
import pandas as pd

path, *given = sys.argv[1:]
months = [(given[i], int(given[i + 1]), int(given[i + 2])) for i in range(0, len(given), 3)]
probes = pd.read_csv(path, usecols=["at", "up", "service"], dtype={"service": "category"})
probes["at"] = pd.to_datetime(probes["at"], utc=True, format="ISO8601").dt.as_unit("ms").astype("int64")
uptime = {}
for service, own in probes.groupby("service", observed=True):
    own = own.sort_values("at", kind="stable")
    at, up = own["at"].to_numpy(), own["up"].to_numpy()
    intervals = np.diff(at)
    stale = int(3 * np.median(intervals[intervals > 0]))
    until = np.minimum(np.append(at[1:], np.iinfo(np.int64).max), at + stale)
    for month, start, end in months:
        held = np.clip(until, start, end) - np.clip(at, start, end)
        known, good = int(held.sum()), int(held[up].sum())
        uptime[f"{month} {service}"] = {"up": good, "down": known - good, "unknown": end - start - known}
print(json.dumps(dict(sorted(uptime.items()))))
print(f"peak-memory-kib={resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}", file=sys.stderr)
