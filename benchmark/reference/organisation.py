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
    before = scratch = size
    sums = np.zeros((OUTCOMES, size.shape[1]))

    def deaths(middle, total):
        pressure = np.subtract(total, middle)
        pressure *= background
        pressure[tied] += weights @ middle[tied]
        pressure *= shield
        pressure *= conflict
        pressure *= middle
        return pressure

    def ration(last, middle, risk, killed, dies):
        """No more losses than there is to lose, in the lanes in which an organisation dies out."""
        own, killed = middle[:, dies], killed[:, dies]
        arrested, lost = risk[dies] * own, saturation[dies] * (own * own)
        leaving = np.maximum(killed + arrested + lost, np.finfo(float).tiny)
        share = np.minimum((size[:, dies] + recruitment[dies] * own) / leaving, 1)
        for row, losses in zip((2, 3, 4), (killed, arrested, lost)):
            last[row, dies] = np.einsum("ij,ij->j", share, losses)

    for week in range(weeks):
        total = size.sum(axis=0)
        squares = np.einsum("ij,ij->j", size, size)
        middle, middle_total, middle_squares = size, total, squares
        if ahead and week > 0:  # the sizes foretold for the middle of the week
            before *= -0.5
            before += np.multiply(1.5, size, out=scratch)
            middle = before
            np.copyto(middle, size, where=middle <= 0)
            middle_total = middle.sum(axis=0)
            middle_squares = np.einsum("ij,ij->j", middle, middle)
        risk = np.divide(flow, middle_total, out=np.zeros_like(total), where=middle_total > 0)
        killed = deaths(middle, middle_total)
        last = np.stack([
            total,
            recruitment * middle_total,
            killed.sum(axis=0),
            risk * middle_total,
            saturation * middle_squares,
            np.count_nonzero(size >= smallest, axis=0),
            squares / np.maximum(total * total, np.finfo(float).tiny),
        ])
        end = np.multiply(saturation, middle, out=scratch if week > 0 else None)
        end += risk
        np.subtract(recruitment, end, out=end)
        end *= middle
        end -= killed
        end += size
        gone = end < 0
        if gone.any():
            ration(last, middle, risk, killed, np.flatnonzero(gone.any(axis=0)))
            end[gone] = 0
        before, size, scratch = size, end, np.empty_like(size) if week == 0 else middle
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
