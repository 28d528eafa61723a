package org.contrapeso.web;

import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.live.LiveStudy;
import org.contrapeso.kernel.Simulation;

/// Studies that are held open, so that a moved lever is answered from kept pasts: one for each set
/// of futures and outcomes, whatever its courses. The least recently used goes first.
final class Laboratories {

  /// Lanes that the widest vector unit takes at once.
  private static final long VECTOR = 8;

  private static final int FEWEST_LANES = 32;
  private static final int MOST_LANES = 104;

  private final Simulation simulation;
  private final int threads;
  private final long bytes;
  private final RecentlyUsed<LiveStudy> open;

  /// @param bytes memory that kept pasts may take, about
  Laboratories(Simulation simulation, int threads, long bytes) {
    this.simulation = simulation;
    this.threads = threads;
    this.bytes = bytes;
    open = new RecentlyUsed<>(bytes, LiveStudy::letGo);
  }

  /// Lanes of a block: so many that the futures of a first picture are shared out evenly, within
  /// what is fast.
  static int lanes(int threads) {
    int share = Math.ceilDiv(LiveStudy.FIRST, Math.min(threads, LiveStudy.FIRST));
    return Math.clamp(Math.ceilDiv(share, VECTOR) * VECTOR, FEWEST_LANES, MOST_LANES);
  }

  /// The open study of the same futures and outcomes.
  LiveStudy of(LinkedStudies.Linked linked) {
    ResolvedStudy study = linked.study();
    String key = linked.futuresHash();
    return open.find(key)
        .orElseGet(() -> {
          long ofOne = KeptMemory.bytesOfOne(study);
          int kept = (int) Math.min(study.futures(), bytes / ofOne);
          LiveStudy live = LiveStudy.open(study, simulation, threads, lanes(threads), kept);
          open.keep(key, live, kept * ofOne);
          return live;
        });
  }

  /// Whether the study of the same futures and outcomes is open.
  boolean isOpen(LinkedStudies.Linked linked) {
    return open.has(linked.futuresHash());
  }

  int size() {
    return open.size();
  }

  long weight() {
    return open.weight();
  }
}
