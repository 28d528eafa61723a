package org.contrapeso.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.api.java.function.Function;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.series.Band;
import org.contrapeso.experiment.series.SeriesBands;
import org.contrapeso.store.Slices;

/// Adds up what all slices have counted of an outcome; gives its bands under each course as
/// [RecordBytes] of lists.
///
/// @param job the study and its place
record BandTask(Job job) implements Function<Integer, byte[]> {

  @Override
  public byte[] call(Integer outcome) throws IOException {
    ResolvedStudy study = job.study().study();
    ResultPlace results = job.results();
    SeriesBands sum;
    try (FSDataInputStream file = results.openBands(0)) {
      sum = BandFile.read(study, file, results.sizeOfBands(0), outcome);
    }
    for (int slice = 1; slice < Slices.of(study).count(); slice++) {
      try (FSDataInputStream file = results.openBands(slice)) {
        BandFile.add(sum, study, file, results.sizeOfBands(slice), outcome);
      }
    }
    List<List<Band>> bands = new ArrayList<>();
    for (int course = 0; course < study.courses().size(); course++) {
      bands.add(sum.bands(course, 0));
    }
    return RecordBytes.write(bands);
  }

  /// The bands that a task has given, by course.
  static List<List<Band>> read(byte[] given) throws IOException {
    List<List<Band>> bands = new ArrayList<>();
    for (Object course : RecordBytes.read(List.class, given)) {
      List<Band> weeks = new ArrayList<>();
      for (Object week : (List<?>) course) {
        weeks.add((Band) week);
      }
      bands.add(weeks);
    }
    return bands;
  }
}
