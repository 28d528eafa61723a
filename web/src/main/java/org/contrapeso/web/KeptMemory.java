package org.contrapeso.web;

import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.WarmRunner;

/// What a future takes of the heap: an upper bound. A heap of 29 MB held 256 kept futures of 12
/// outcomes, and all else besides.
final class KeptMemory {

  /// State of the model at the policy start, in bytes.
  private static final long STATE = 160_000;

  private KeptMemory() {}

  /// A value of a series and its bucket.
  private static final long EACH = Double.BYTES + Integer.BYTES;

  /// Bytes that one future of a study takes.
  static long bytesOfOne(ResolvedStudy study) {
    int courses = Math.max(WarmRunner.COURSES_KEPT, study.courses().size());
    return STATE + bytesOfPast(study) + courses * bytesOfCourse(study);
  }

  /// Bytes that a run of a study holds of its own until it is over.
  ///
  /// @param shares whether past and baseline are kept at hand for all
  static long bytesOfRun(ResolvedStudy study, boolean shares) {
    long courses = study.courses().size();
    long each =
        shares
            ? Math.max(1, courses - 1) * bytesOfCourse(study)
            : bytesOfPast(study) + courses * bytesOfCourse(study);
    return study.futures() * each;
  }

  private static long bytesOfPast(ResolvedStudy study) {
    return EACH * study.outcomes().size() * study.historyWeeks().length
        + Double.BYTES * (long) study.inputs().size();
  }

  private static long bytesOfCourse(ResolvedStudy study) {
    return EACH * study.outcomes().size() * study.forecastWeeks().length
        + Double.BYTES * (long) study.columns().size();
  }
}
