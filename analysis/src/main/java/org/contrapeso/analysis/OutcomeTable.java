package org.contrapeso.analysis;

import java.util.List;

/// Outcomes of several courses over matched futures: slot `k` is the same future under every
/// course.
public interface OutcomeTable {

  /// Ids of the courses, in the order of the study.
  List<String> courses();

  /// Number of futures, 1 or more.
  int futures();

  /// Names of the columns, in the order of the study.
  List<String> columns();

  /// One number for each future, `[futures]`, in the unit of the outcome, each finite.
  ///
  /// @return an array of the caller's own
  /// @throws IllegalArgumentException if there is no such course or column
  double[] column(String course, String column);
}
