package org.contrapeso.kernel;

import java.util.List;

/// A model that an ensemble can run: named inputs, named levers, named outcomes, and blocks of
/// lanes that step by weeks.
///
/// Immutable and safe to share between threads; the blocks it opens are not.
public interface Simulation {

  /// Ids of the uncertain inputs (parameters, and hypotheses as the index of an alternative), in
  /// the order of the rows of [Assumptions#input()].
  List<String> inputs();

  /// Ids of the levers, in the order of the rows of the effort.
  List<String> levers();

  /// Writes what each lever is set to in a week when nothing new is done.
  ///
  /// @param week week, counted from the start of the model
  /// @param settings result, in the order of [#levers()], in each lever's unit
  void statusQuo(int week, double[] settings);

  /// Ids of the outcomes, in the order of the rows that a week reports.
  List<String> outcomes();

  /// Opens a block of lanes with state of its own.
  ///
  /// @param lanes number of runs that advance together, 1 or more
  LaneBlock open(int lanes);
}
