package org.contrapeso.experiment;

import java.util.List;
import org.contrapeso.experiment.design.Copula;
import org.contrapeso.experiment.design.Design;

/// The futures of a study: one value of every input for each.
///
/// A future's values follow from the study and its number alone. Safe to share between threads.
final class Draws {

  private final List<StudyInput> inputs;
  private final Design design;
  private final Copula copula;

  Draws(ResolvedStudy study) {
    inputs = study.inputs();
    design = study.design().design(study.seed(), inputs.size(), study.futures());
    copula = Copula.of(ids(study), correlations(study));
  }

  /// Number of inputs.
  int inputs() {
    return inputs.size();
  }

  /// Writes the values of a future, in the order of the study's inputs.
  void draw(int future, double[] values) {
    design.draw(future, values);
    copula.apply(values);
    for (int input = 0; input < values.length; input++) {
      values[input] = inputs.get(input).at(values[input]);
    }
  }

  private static List<String> ids(ResolvedStudy study) {
    return study.inputs().stream().map(StudyInput::id).toList();
  }

  private static double[][] correlations(ResolvedStudy study) {
    List<String> ids = ids(study);
    double[][] matrix = new double[ids.size()][ids.size()];
    for (int input = 0; input < matrix.length; input++) {
      matrix[input][input] = 1;
    }
    for (ResolvedStudy.Correlation correlation : study.correlations()) {
      int first = ids.indexOf(correlation.first());
      int second = ids.indexOf(correlation.second());
      matrix[first][second] = correlation.value();
      matrix[second][first] = correlation.value();
    }
    return matrix;
  }
}
