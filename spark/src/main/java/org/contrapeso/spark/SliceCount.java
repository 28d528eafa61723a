package org.contrapeso.spark;

import java.util.BitSet;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.contrapeso.experiment.Progress;
import org.contrapeso.store.Slices;

/// Counts the slices that are finished and tells a listener.
final class SliceCount extends SparkListener {

  private final Slices slices;
  private final Progress progress;
  private final BitSet finished = new BitSet();
  private int futures;

  SliceCount(Slices slices, Progress progress) {
    this.slices = slices;
    this.progress = progress;
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
    int slice = ended.taskInfo().partitionId();
    if (ended.reason().equals(Success$.MODULE$) && !finished.get(slice)) {
      finished.set(slice);
      futures += slices.end(slice) - slices.first(slice);
      progress.reached(futures, slices.futures());
    }
  }
}
