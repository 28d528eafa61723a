package org.contrapeso.web;

import org.contrapeso.experiment.ResolvedStudy;

/// What a kept future takes of the heap: an upper bound. A heap of 29 MB held 256 kept futures of
/// 12 outcomes, and all else besides.
final class KeptMemory {

  /// State of the model at the policy start, in bytes.
  private static final long STATE = 160_000;

  /// Courses whose results are at hand at once.
  private static final long COURSES = 4;

  private KeptMemory() {}

  /// Bytes that one future of a study takes.
  static long bytesOfOne(ResolvedStudy study) {
    long points = (long) study.outcomes().size() * study.forecastWeeks().length;
    long past = (long) study.outcomes().size() * study.historyWeeks().length;
    long each = Double.BYTES + Integer.BYTES; // the value and its bucket
    return STATE + each * (past + COURSES * points);
  }
}
