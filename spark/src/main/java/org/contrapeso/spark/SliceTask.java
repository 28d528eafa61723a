package org.contrapeso.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.api.java.function.Function;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.Progress;
import org.contrapeso.store.SlicePart;
import org.contrapeso.store.StudySlice;

/// Runs a slice of futures under every course and writes its tables; gives what was written.
///
/// @param job the study and its place
record SliceTask(Job job) implements Function<Integer, SlicePart[]> {

  @Override
  public SlicePart[] call(Integer slice) throws IOException {
    ResultPlace results = job.results();
    Optional<SlicePart[]> earlier = results.findSlice(slice);
    return earlier.isPresent() ? earlier.get() : run(slice, results);
  }

  private SlicePart[] run(int number, ResultPlace results) throws IOException {
    StudyCargo.Unpacked study = job.study();
    try (Scratch scratch = Scratch.make();
        StudySlice slice = StudySlice.open(study.study(), scratch.folder(), number)) {
      new LocalRunner(1, LocalRunner.FUTURES_PER_BLOCK)
          .run(study.study(), study.model(), slice, slice.end(), Progress.SILENT);
      SlicePart[] parts = slice.finish().toArray(SlicePart[]::new);
      for (SlicePart part : parts) {
        results.putPart(part, slice.file(part));
      }
      Path bands = scratch.folder().resolve("bands");
      BandFile.write(study.study(), slice.bands(), bands);
      results.putBands(number, bands);
      results.putSlice(number, parts);
      return parts;
    }
  }
}
