package org.contrapeso.web;

import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.live.LiveStudy;
import org.contrapeso.kernel.Simulation;

/// Studies that are held open, so that a moved lever is answered from kept pasts: one for each set
/// of futures and outcomes, whatever its courses. The least recently used goes first.
final class Laboratories {

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

  /// The open study of the same futures and outcomes.
  LiveStudy of(LinkedStudies.Linked linked) {
    ResolvedStudy study = linked.study();
    String key = linked.futuresHash();
    return open.find(key)
        .orElseGet(() -> {
          long ofOne = KeptMemory.bytesOfOne(study);
          int kept = (int) Math.min(study.futures(), bytes / ofOne);
          LiveStudy live =
              LiveStudy.open(study, simulation, threads, LiveStudy.share(threads), kept);
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
