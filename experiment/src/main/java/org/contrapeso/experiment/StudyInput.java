package org.contrapeso.experiment;

import java.util.List;
import org.contrapeso.experiment.design.Categorical;
import org.contrapeso.experiment.design.Marginal;

/// An uncertain input of a study: a range of a parameter, or a choice between the alternatives of a
/// hypothesis.
public sealed interface StudyInput {

  /// Id of the parameter or hypothesis, which is also its column among the draws.
  String id();

  /// Value at a place of its distribution.
  ///
  /// @param u place, in `(0, 1)`
  /// @return value in the unit of the registry; for a choice the index of the alternative
  double at(double u);

  /// Value that a deterministic run uses, as [#at(double)] gives values.
  double central();

  /// A parameter over a range.
  ///
  /// @param id id of the parameter
  /// @param unit unit of the values, that of the registry
  /// @param distribution word for the distribution, such as `uniform`
  /// @param low lower end
  /// @param central central value
  /// @param high upper end
  /// @param marginal the distribution itself
  record Range(
      String id,
      String unit,
      String distribution,
      double low,
      double central,
      double high,
      Marginal marginal)
      implements StudyInput {

    @Override
    public double at(double u) {
      return marginal.quantile(u);
    }
  }

  /// A hypothesis and the weights of its alternatives.
  ///
  /// @param id id of the hypothesis
  /// @param alternatives ids of the alternatives, in the order that the model expects
  /// @param weights weight of each, 0 or more, summing to 1
  /// @param defaultIndex alternative that a deterministic run uses
  record Choice(String id, List<String> alternatives, double[] weights, int defaultIndex)
      implements StudyInput {

    @Override
    public double at(double u) {
      return Categorical.of(weights).quantile(u);
    }

    @Override
    public double central() {
      return defaultIndex;
    }
  }
}
