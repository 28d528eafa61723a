package org.contrapeso.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.contrapeso.experiment.Progress;
import org.contrapeso.store.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LostWorkerTest {

  /// Seven slices and a part of one.
  private static final int FUTURES = 1800;

  @TempDir private Path folder;

  @Test
  void aWorkerKilledInTheMiddleOfASliceLosesNothingAndChangesNoByte() throws Exception {
    SmallStudy small = SmallStudy.of(folder, FUTURES);
    Manifest here = small.runHere(folder.resolve("here"));
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
      Killer killer = new Killer(cluster);
      Manifest there =
          new SparkEngine()
              .run(
                  small.order(
                      folder.resolve("there"),
                      cluster.master(),
                      StandaloneCluster.settings(),
                      false),
                  killer);
      assertThat(killer.killedAt).isBetween(1, FUTURES - 1);
      assertThat(there.json()).isEqualTo(here.json());
    }
  }

  /// Kills a worker that is in the middle of a slice when another slice is finished.
  private static final class Killer implements Progress {

    private final StandaloneCluster cluster;
    private volatile int killedAt;

    Killer(StandaloneCluster cluster) {
      this.cluster = cluster;
    }

    @Override
    public void reached(int futures, int ofFutures) {
      for (int worker = 0; killedAt == 0 && worker < 2; worker++) {
        if (futures < ofFutures && cluster.isComputing(worker)) {
          cluster.kill(worker);
          killedAt = futures;
        }
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
