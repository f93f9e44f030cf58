#!/usr/bin/env python3
"""Loads `zoneaxis serve` with sixteen clients at a time and says every minute how many requests were answered, how fast, and what the server holds.

    benchmarks/serve-load.py PROGRAM MINUTES        PROGRAM is zoneaxis as .ci/pack or a build makes it; Linux alone

Ends with 1 where an answer was not the expected one. A 429 is asked again after the time that it names, and counted.
"""
import json
import os
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

CLIENTS = 16
REQUESTS = [
    ("simulate", {"inputs": ["example:rutile.cif"], "zone": [1, 1, 0], "dose": 10000}, 200),
    ("simulate", {"inputs": ["example:quartz.cif"], "zone": [1, 0, 0], "precessionDegrees": 1}, 200),
    ("symmetry", {"inputs": ["example:halite.cif"]}, 200),
    ("identify", {"inputs": ["example:rutile.cif"]}, 200),
    ("reflections", {"inputs": ["example:quartz.hkl"]}, 200),
    ("symmetry", {"inputs": ["example:nothing.cif"]}, 404),
]


class Tally:
    """What happened since the last report."""

    def __init__(self):
        self.lock = threading.Lock()
        self.seconds, self.unexpected, self.busy, self.total = [], [], 0, 0

    def add(self, seconds, busy, problem):
        with self.lock:
            self.seconds.append(seconds)
            self.busy += busy
            self.total += 1
            if problem is not None:
                self.unexpected.append(problem)

    def take(self):
        with self.lock:
            taken = sorted(self.seconds), self.unexpected, self.busy
            self.seconds, self.unexpected, self.busy = [], [], 0
            return taken


def ask(address, path, options):
    request = urllib.request.Request(f"{address}api/v1/{path}", json.dumps(options).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=300) as answer:
            answer.read()
            return answer.status, 0
    except urllib.error.HTTPError as refusal:
        refusal.read()
        return refusal.code, int(refusal.headers.get("Retry-After") or 1)


def work(address, first, end, tally):
    turn = first
    while time.monotonic() < end:
        path, options, expected = REQUESTS[turn % len(REQUESTS)]
        turn += 1
        begin, busy = time.monotonic(), 0
        try:
            status, wait = ask(address, path, options)
            while status == 429:
                busy += 1
                time.sleep(wait)
                status, wait = ask(address, path, options)
            problem = None if status == expected else f"{path}: {status}"
        except OSError as broken:
            problem = f"{path}: {broken}"
        tally.add(time.monotonic() - begin, busy, problem)


def held(pid):
    """Resident MB, threads and open files of a process."""
    status = dict(line.split(":", 1) for line in open(f"/proc/{pid}/status") if ":" in line)
    return int(status["VmRSS"].split()[0]) / 1024, int(status["Threads"]), len(os.listdir(f"/proc/{pid}/fd"))


def main():
    program, minutes = sys.argv[1], float(sys.argv[2])
    server = subprocess.Popen([program, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
    failed = 0
    try:
        address = server.stdout.readline().split()[-1]
        tally, start = Tally(), time.monotonic()
        end = start + 60 * minutes
        clients = [threading.Thread(target=work, args=(address, first, end, tally)) for first in range(CLIENTS)]
        for client in clients:
            client.start()
        print("minute  requests  unexpected  busy  median ms  95 % ms  resident MB  threads  files", flush=True)
        while any(client.is_alive() for client in clients):
            time.sleep(max(0.1, min(60, end - time.monotonic() + 1)))
            seconds, unexpected, busy = tally.take()
            failed += len(unexpected)
            resident, threads, files = held(server.pid)
            at = lambda share: 1000 * seconds[int(share * (len(seconds) - 1))] if seconds else 0
            print(f"{(time.monotonic() - start) / 60:6.1f}{len(seconds):10}{len(unexpected):12}{busy:6}{at(0.5):11.0f}{at(0.95):9.0f}{resident:13.0f}{threads:9}{files:7}", flush=True)
            for problem in sorted(set(unexpected)):
                print(f"        {problem}", file=sys.stderr)
        print(f"{tally.total} requests, {failed} of them not as expected")
    finally:
        server.terminate()
        server.wait(60)
    return 1 if failed else 0


sys.exit(main())
