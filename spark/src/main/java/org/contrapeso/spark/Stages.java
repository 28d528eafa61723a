package org.contrapeso.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.contrapeso.experiment.Progress;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.series.Band;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.SlicePart;
import org.contrapeso.store.SlicedStudy;
import org.contrapeso.store.Slices;

/// The stages of a study on a cluster, as the machine that asks sees them.
final class Stages {

  private static final Duration GLANCE = Duration.ofMillis(10);

  private final JavaSparkContext spark;
  private final ResolvedStudy study;
  private final Progress progress;

  Stages(JavaSparkContext spark, ResolvedStudy study, Progress progress) {
    this.spark = spark;
    this.study = study;
    this.progress = progress;
  }

  /// Runs the stages and publishes the results.
  ///
  /// @return the manifest, as written
  Manifest run(Job job, SlicedStudy sliced, ResultPlace results) throws IOException {
    Slices slices = Slices.of(study);
    SliceCount count = new SliceCount(slices, progress);
    spark.sc().addSparkListener(count);
    List<SlicePart> parts =
        computed(slices.count(), new SliceTask(job)).stream().flatMap(Arrays::stream).toList();
    spark.sc().removeSparkListener(count);
    List<List<List<Band>>> bands = new ArrayList<>();
    for (byte[] outcome : computed(study.outcomes().size(), new BandTask(job))) {
      bands.add(BandTask.read(outcome));
    }
    try (Scratch scratch = Scratch.make()) {
      Path file = scratch.folder().resolve("series.parquet");
      Manifest.Entry series = sliced.writeSeries(bands, file);
      results.putTable(series.name(), file);
      Manifest manifest = sliced.manifest(parts, series);
      results.publish(manifest);
      progress.reached(study.futures(), study.futures());
      return manifest;
    }
  }

  /// What a task gives for each number below one, in the order of the numbers.
  private <T> List<T> computed(int numbers, Function<Integer, T> task) throws IOException {
    List<Integer> all = IntStream.range(0, numbers).boxed().toList();
    JavaFutureAction<List<T>> underWay = spark.parallelize(all, numbers).map(task).collectAsync();
    try {
      while (true) {
        if (progress.cancelled()) {
          throw new CancellationException("The run was cancelled.");
        }
        try {
          return underWay.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          // looked at again in a moment
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The run was interrupted.");
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw new IOException("Spark could not finish the study: " + cause.getMessage(), cause);
    } finally {
      underWay.cancel(true);
    }
  }
}
