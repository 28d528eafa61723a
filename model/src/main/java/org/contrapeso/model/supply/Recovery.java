package org.contrapeso.model.supply;

import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;

/// How losses are made up for, as each lane believes, `[lane]`.
///
/// @param share share of a loss that is replaced
/// @param laboratories share of the way that rebuilding goes in a week
/// @param precursors share of the way that finding other precursors goes in a week
/// @param rest share of the laboratories that are not rebuilt but come back in a week all the same
/// @param sources share of the way that other sources go in a week
/// @param losses share of the way that producers' view of losses goes in a week
/// @param idle share of the capacity that no order needs that is given up in a week
record Recovery(
    double[] share,
    double[] laboratories,
    double[] precursors,
    double[] rest,
    double[] sources,
    double[] losses,
    double[] idle) {

  static Recovery of(Beliefs beliefs, SupplyParameters p) {
    double[] lasting = beliefs.where(Replacement.LASTING);
    double[] immediate = beliefs.where(Replacement.IMMEDIATE);
    int lanes = lasting.length;
    Recovery recovery =
        new Recovery(
            new double[lanes],
            new double[lanes],
            new double[lanes],
            new double[lanes],
            new double[lanes],
            new double[lanes],
            new double[lanes]);
    for (int lane = 0; lane < lanes; lane++) {
      boolean atOnce = immediate[lane] > 0;
      recovery.share[lane] =
          atOnce ? 1 : lasting[lane] > 0 ? p.lastingReplacedShare()[lane] : p.replacedShare()[lane];
      recovery.laboratories[lane] =
          pace(atOnce ? p.immediateReplacementTime()[lane] : p.laboratoryReplacementTime()[lane]);
      recovery.precursors[lane] =
          pace(atOnce ? p.immediatePrecursorTime()[lane] : p.precursorReplacementTime()[lane]);
      recovery.rest[lane] = pace(p.lossReturnTime()[lane]);
      recovery.sources[lane] = pace(p.otherSourcesTime()[lane]);
      recovery.losses[lane] = pace(p.lossLearningTime()[lane]);
      recovery.idle[lane] = pace(p.capacityIdleTime()[lane]);
    }
    return recovery;
  }

  /// Share of the way that is gone in a week.
  static double pace(double weeks) {
    return 1 - Elementary.exp(-1 / weeks);
  }
}
