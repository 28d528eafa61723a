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

    n, weeks, ahead = number("organisations"), number("weeks"), number("ahead")
    rivals = ties("rivalries", np.zeros((n, n)))
    shield = 1 / (ties("alliances", np.zeros((n, n))).sum(axis=1, keepdims=True) + 1)
    runs = number("runs")
    values = np.array([float(word) for word in words]).reshape(runs, -1).T
    return n, weeks, ahead, rivals, shield, values


def first_sizes(n, members, exponent):
    shares = np.arange(1, n + 1)[:, None] ** -exponent
    return members * shares / shares.sum(axis=0)


def run(weeks, ahead, rivals, shield, values, size):
    """Steps the runs of some lanes and gives the sum and the last of each outcome, [2 * outcome][lane]."""
    _, _, recruitment, flow, conflict, saturation, background, smallest, arrest, recruit = values
    recruitment, flow = recruitment * recruit, flow * arrest
    tied = np.flatnonzero(rivals.any(axis=1))  # few organisations have a recorded rival
    weights = rivals[np.ix_(tied, tied)]
    kept = np.zeros_like(size)
    scratch = np.empty_like(size)
    sums = np.zeros((OUTCOMES, size.shape[1]))

    def deaths(total):
        pressure = np.subtract(total, size)
        pressure *= background
        pressure[tied] += weights @ size[tied]
        pressure *= shield
        pressure *= conflict
        pressure *= size
        return pressure

    def ration(last, risk, killed, dies):
        """No more losses than there is to lose, in the lanes in which an organisation dies out."""
        own, killed = size[:, dies], killed[:, dies]
        arrested, lost = risk[dies] * own, saturation[dies] * (own * own)
        leaving = np.maximum(killed + arrested + lost, np.finfo(float).tiny)
        share = np.minimum((own + recruitment[dies] * own) / leaving, 1)
        for row, losses in zip((2, 3, 4), (killed, arrested, lost)):
            last[row, dies] = np.einsum("ij,ij->j", share, losses)

    for week in range(weeks):
        total = size.sum(axis=0)
        squares = np.einsum("ij,ij->j", size, size)
        risk = np.divide(flow, total, out=np.zeros_like(total), where=total > 0)
        killed = deaths(total)
        last = np.stack([
            total,
            recruitment * total,
            killed.sum(axis=0),
            risk * total,
            saturation * squares,
            np.count_nonzero(size >= smallest, axis=0),
            squares / np.where(total > 0, total * total, 1),
        ])
        rate = np.multiply(saturation, size)
        rate += risk
        np.subtract(recruitment, rate, out=rate)
        rate *= size
        rate -= killed
        if ahead and week > 0:  # at the rates of the middle of the week
            kept *= -0.5
            kept += size
            kept += np.multiply(1.5, rate, out=scratch)
        else:
            np.add(size, rate, out=kept)
        end = kept
        gone = end < 0
        if gone.any():
            ration(last, risk, killed, np.flatnonzero(gone.any(axis=0)))
            end[gone] = rate[gone] = 0
        size, kept, scratch = end, rate, size
        sums += last
    return np.stack([sums, last], axis=1).reshape(2 * OUTCOMES, -1)


def main():
    source, target, rounds = sys.argv[1:]
    n, weeks, ahead, rivals, shield, values = read(source)
    for _ in range(int(rounds)):
        passed, parts = 0.0, []
        for first in range(0, values.shape[1], LANES):
            some = values[:, first:first + LANES]
            size = first_sizes(n, some[0], some[1])
            begun = time.thread_time()
            parts.append(run(weeks, ahead, rivals, shield, some, size))
            passed += time.thread_time() - begun
        print(f"{passed:.9f}")
    np.savetxt(target, np.concatenate(parts, axis=1).T, fmt="%.17g")


if __name__ == "__main__":
    main()
