package org.contrapeso.store;

import java.nio.file.Path;
import org.contrapeso.analysis.Direction;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.experiment.ResolvedStudy;

/// A study of as many futures as asked for, from the first block to every comparison: a process to
/// be given little memory.
final class ManyRuns {

  private ManyRuns() {}

  /// Runs it.
  ///
  /// @param arguments the directory, and the number of futures
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    ResolvedStudy study = FakeStudy.of(Integer.parseInt(arguments[1]));
    Manifest manifest;
    try (StudyDirectory sink = StudyDirectory.create(directory, study, FakeStudy.PROVENANCE)) {
      FakeStudy.run(study, sink, study.futures(), 64);
      manifest = sink.finish();
    }
    try (StudyResults results = StudyResults.open(directory, manifest)) {
      results.writeComparisons(study);
      for (String column : results.columns()) {
        MatchedComparison.of(results, "double_arrests", "no_change", column, Direction.LOWER);
      }
    }
    StudyResults.open(directory).close();
  }
}
