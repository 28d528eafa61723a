"""The organisation room in NumPy, vectorised over all runs: the same work as organisation.c.

Usage: python3 organisation.py INPUT RESULTS ROUNDS
Prints the seconds of each round, weeks only, on one thread.
"""
import os
import sys
import time

for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import numpy as np  # noqa: E402 the number of threads has to be known before

LANES = 256  # runs that advance together: more fall out of the cache
OUTCOMES = 7


def read(path):
    words = iter(open(path, encoding="ascii").read().split())

    def number(name):
        if next(words) != name:
            raise ValueError(f"expected {name}")
        return int(next(words))

    def ties(name, matrix):
        for _ in range(number(name)):
            a, b, weight = int(next(words)), int(next(words)), float(next(words))
            matrix[a, b] += weight
            matrix[b, a] += weight
        return matrix

    n, weeks, heun = number("organisations"), number("weeks"), number("heun")
    rivals = ties("rivalries", np.zeros((n, n)))
    shield = 1 / (ties("alliances", np.zeros((n, n))).sum(axis=1, keepdims=True) + 1)
    runs = number("runs")
    values = np.array([float(word) for word in words]).reshape(runs, -1).T
    return n, weeks, heun, rivals, shield, values


def first_sizes(n, members, exponent):
    shares = np.arange(1, n + 1)[:, None] ** -exponent
    return members * shares / shares.sum(axis=0)


def run(weeks, heun, rivals, shield, values, size):
    """Steps the runs of some lanes and gives the sum and the last of each outcome, [2 * outcome][lane]."""
    _, _, recruitment, flow, conflict, saturation, background, smallest, arrest, recruit = values
    recruitment, flow = recruitment * recruit, flow * arrest
    tied = np.flatnonzero(rivals.any(axis=1))  # few organisations have a recorded rival
    weights = rivals[np.ix_(tied, tied)]
    scratch = np.empty_like(size)
    sums = np.zeros((OUTCOMES, size.shape[1]))

    def risk_at(total):
        return np.divide(flow, total, out=np.zeros_like(total), where=total > 0)

    def deaths(sizes, total):
        pressure = np.subtract(total, sizes)
        pressure *= background
        pressure[tied] += weights @ sizes[tied]
        pressure *= shield
        pressure *= sizes
        pressure *= conflict
        return pressure

    for _ in range(weeks):
        total = size.sum(axis=0)
        squares = np.einsum("ij,ij->j", size, size)
        risk = risk_at(total)
        killed = deaths(size, total)
        joining = recruitment * size
        arrested = risk * size
        lost = np.multiply(size, size)
        lost *= saturation
        leaving = killed + arrested
        leaving += lost
        there = size + joining
        share = np.maximum(leaving, np.finfo(float).tiny, out=scratch)
        np.divide(there, share, out=share)
        np.minimum(share, 1, out=share)
        last = np.stack([
            total,
            joining.sum(axis=0),
            np.einsum("ij,ij->j", share, killed),
            np.einsum("ij,ij->j", share, arrested),
            np.einsum("ij,ij->j", share, lost),
            np.count_nonzero(size >= smallest, axis=0),
            squares / np.where(total > 0, total * total, 1),
        ])
        sums += last
        there -= leaving
        if not heun:
            size = np.maximum(there, 0, out=there)
            continue
        predicted = np.maximum(there, 0)
        total = predicted.sum(axis=0)
        leaving = deaths(predicted, total)
        leaving += np.multiply(risk_at(total), predicted, out=scratch)
        np.multiply(predicted, predicted, out=scratch)
        scratch *= saturation
        leaving += scratch
        predicted *= recruitment
        predicted += size
        predicted -= leaving
        predicted -= there
        predicted *= np.where(total > 0, 0.5, 0)
        there += predicted
        size = np.maximum(there, 0, out=there)
    return np.stack([sums, last], axis=1).reshape(2 * OUTCOMES, -1)


def main():
    source, target, rounds = sys.argv[1:]
    n, weeks, heun, rivals, shield, values = read(source)
    for _ in range(int(rounds)):
        passed, parts = 0.0, []
        for first in range(0, values.shape[1], LANES):
            some = values[:, first:first + LANES]
            size = first_sizes(n, some[0], some[1])
            begun = time.thread_time()
            parts.append(run(weeks, heun, rivals, shield, some, size))
            passed += time.thread_time() - begun
        print(f"{passed:.9f}")
    np.savetxt(target, np.concatenate(parts, axis=1).T, fmt="%.17g")


if __name__ == "__main__":
    main()
