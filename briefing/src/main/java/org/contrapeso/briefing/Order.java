package org.contrapeso.briefing;

import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.Share;

/// How a value lies to its baseline.
enum Order {
  LOWER,
  EQUAL,
  HIGHER;

  /// An order and the share of futures in which it holds.
  record Frequent(Order order, Share share) {}

  /// The order that holds in most futures; of two that hold in as many, lower comes before higher,
  /// and both before equal.
  static Frequent mostFrequent(MatchedComparison comparison) {
    Frequent most = new Frequent(LOWER, share(comparison, LOWER));
    for (Order order : new Order[] {HIGHER, EQUAL}) {
      Share share = share(comparison, order);
      if (share.count() > most.share().count()) {
        most = new Frequent(order, share);
      }
    }
    return most;
  }

  /// Share of futures in which an order holds.
  static Share share(MatchedComparison comparison, Order order) {
    return switch (order) {
      case EQUAL -> comparison.equal();
      case LOWER ->
          comparison.direction() == Direction.LOWER ? comparison.better() : comparison.worse();
      case HIGHER ->
          comparison.direction() == Direction.HIGHER ? comparison.better() : comparison.worse();
    };
  }
}
