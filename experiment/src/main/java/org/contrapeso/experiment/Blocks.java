package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How the futures of a study are cut into blocks, each of which one thread runs in lock-step.
///
/// Round by round every thread gets blocks of the same widths, so that none waits for another at
/// the end of a round. The futures that make no whole round are shared out evenly.
final class Blocks {

  /// Lanes of the widest vector of numbers.
  private static final int VECTOR = 8;

  /// Widest block. The state of more lanes outgrows the caches of a processor: on two threads at
  /// once, a block of 104 lanes takes a tenth longer than two of 52.
  private static final int WIDEST = 64;

  private final int[] edges;
  private final int share;
  private final int round;

  /// @param futures how many there are, 1 or more
  /// @param threads number of threads, 1 or more
  /// @param share futures that each thread runs in a round, 1 or more
  Blocks(int futures, int threads, int share) {
    this.share = Math.min(share, futures);
    round = (int) Math.min((long) threads * share, futures);
    IntStream.Builder firsts = IntStream.builder();
    int next = 0;
    while (next < futures) {
      int each = Math.ceilDiv(Math.min(round, futures - next), threads);
      for (int width : widths(Math.min(inVectors(each), share))) {
        for (int thread = 0; thread < threads && next < futures; thread++) {
          firsts.add(next);
          next = Math.min(next + width, futures);
        }
      }
    }
    firsts.add(futures);
    edges = firsts.build().toArray();
  }

  /// Nearly even parts of what a thread runs in a round.
  private static int[] widths(int futures) {
    int[] widths = new int[Math.ceilDiv(futures, WIDEST)];
    int left = futures;
    for (int part = 0; part < widths.length; part++) {
      widths[part] = Math.min(left, inVectors(Math.ceilDiv(left, widths.length - part)));
      left -= widths[part];
    }
    return widths;
  }

  private static int inVectors(int lanes) {
    return Math.ceilDiv(lanes, VECTOR) * VECTOR;
  }

  /// Futures of a whole round.
  int round() {
    return round;
  }

  /// Number of the first future of a block.
  int first(int block) {
    return edges[block];
  }

  /// Number of futures of a block.
  int count(int block) {
    return edges[block + 1] - edges[block];
  }

  /// Lanes of a block: room for its futures, in steps of a vector.
  int lanes(int block) {
    return Math.min(share, inVectors(count(block)));
  }

  /// Whether a block begins with a future, or the last one ends before it.
  boolean isEdge(int future) {
    return Arrays.binarySearch(edges, future) >= 0;
  }

  /// Number of blocks that begin before a future.
  int before(int future) {
    int at = Arrays.binarySearch(edges, future);
    return at >= 0 ? at : -at - 1;
  }
}
