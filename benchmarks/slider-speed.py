#!/usr/bin/env python3
"""Says how long `zoneaxis serve` takes for the pattern that a slider of the page asks for: in the server, and until the answer is read.

    benchmarks/slider-speed.py PROGRAM        PROGRAM is zoneaxis as .ci/pack or a build makes it
"""
import http.client
import json
import subprocess
import sys
import time
import urllib.parse

# What the page asks for when it opens a structure.
USUAL = {"inputs": ["example:rutile.cif"], "zone": [0, 0, 1], "kilovolts": 200, "thicknessNanometres": 20, "tiltDegrees": [0, 0], "precessionDegrees": 0, "reachInverseAngstrom": 1.2}
SLIDERS = {
    "voltage": [{"kilovolts": value} for value in (60, 80, 100, 120, 200, 300, 400, 1000)],
    "thickness": [{"thicknessNanometres": value} for value in (1, 2, 5, 10, 20, 50, 100, 300)],
    "tilt": [{"tiltDegrees": [value, value / 2]} for value in (-3, -2, -1, -0.05, 0.05, 1, 2, 3)],
    "dose": [{"dose": 10 ** value} for value in (2, 3, 4, 5, 6, 7)],
}
TURNS = 3


def ask(connection, options):
    begin = time.perf_counter()
    connection.request("POST", "/api/v1/simulate", json.dumps({**USUAL, **options}), {"Content-Type": "application/json"})
    answer = connection.getresponse().read()
    return 1000 * (time.perf_counter() - begin), json.loads(answer)["results"][0]["milliseconds"]


def main():
    server = subprocess.Popen([sys.argv[1], "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        place = urllib.parse.urlparse(server.stdout.readline().split()[-1])
        connection = http.client.HTTPConnection(place.hostname, place.port)
        # What is compiled and loaded once is not counted.
        for _ in range(5):
            ask(connection, {})
        print("slider       median ms  largest ms  in the server: median ms  largest ms")
        for slider, places in SLIDERS.items():
            times = [ask(connection, options) for _ in range(TURNS) for options in places]
            whole, inside = (sorted(each) for each in zip(*times))
            print(f"{slider:10}{whole[len(whole) // 2]:12.1f}{whole[-1]:12.1f}{inside[len(inside) // 2]:26.1f}{inside[-1]:12.1f}", flush=True)
    finally:
        server.terminate()
        server.wait(60)


main()
