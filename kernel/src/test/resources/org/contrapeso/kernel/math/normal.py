"""Writes normal.csv: cumulative probabilities and quantiles of the standard normal to 80 digits,
rounded to the nearest double. Needs mpmath (1.3.0 was used)."""

import csv
import random

from mpmath import erfc, exp, log, mp, mpf, pi, sqrt

mp.dps = 80
random.seed(20220101)


def cdf(x):
    return erfc(-x / sqrt(mpf(2))) / 2


def quantile(p):
    tail = min(p, 1 - p)
    x = -sqrt(-2 * log(tail))
    for _ in range(200):
        below = cdf(x)
        step = (log(below) - log(tail)) * below / (exp(-x * x / 2) / sqrt(2 * pi))
        x -= step
        if abs(step) < mpf(10) ** -70:
            break
    return x if p < 0.5 else -x


points = [-37.5 + 45.8 * i / 299 for i in range(300)] + [-1e-10, -0.68, -0.67, 0.0, -5.66, -5.65]
probabilities = (
    [10.0 ** -random.uniform(0.4, 300) for _ in range(100)]
    + [random.random() for _ in range(150)]
    + [1 - 2.0 ** -k for k in range(2, 54)]
    + [0.075, 0.925, 1e-300, 1.4e-11, 0.5000001]
)
with open("normal.csv", "w", newline="\n") as file:
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(["function", "argument", "value"])
    rows.writerows(["cdf", repr(x), repr(float(cdf(mpf(x))))] for x in points)
    rows.writerows(["quantile", repr(p), repr(float(quantile(mpf(p))))] for p in probabilities)
