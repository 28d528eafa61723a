package org.contrapeso.experiment.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.DebateRow;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.SingleRun;
import org.contrapeso.model.assembly.WholeModel;

/// Measures the flips of the debate, each by two single runs.
///
/// A parameter or hypothesis that a flip sets holds from the model's start on, a lever from the
/// policy start on. All else is at its central value, by default, or at the status quo.
public final class DebateFlips {

  private final WholeModel model;
  private final Registry registry;
  private final int policyStart;
  private final int horizon;
  private final Map<String, double[][]> runs = new TreeMap<>();

  /// Flips of a model.
  ///
  /// @param policyStart week from which levers move and outcomes are read, counted from the model's
  ///   start
  /// @param horizon weeks over which they are read, where a flip names no other number
  public DebateFlips(WholeModel model, int policyStart, int horizon) {
    this.model = model;
    this.policyStart = policyStart;
    this.horizon = horizon;
    registry = model.registry();
  }

  /// The flips of a row, in the order of its file.
  public List<MeasuredFlip> measure(DebateRow row) {
    List<MeasuredFlip> measured = new ArrayList<>();
    for (DebateRow.Flip flip : row.flips()) {
      measured.add(
          new MeasuredFlip(row.id(), flip, read(flip, flip.against()), read(flip, flip.set())));
    }
    return List.copyOf(measured);
  }

  private double read(DebateRow.Flip flip, SortedMap<String, String> settings) {
    int weeks = flip.weeks().orElse(horizon);
    double[] values = run(settings, weeks)[model.outcomes().indexOf(flip.outcome())];
    if (flip.statistic() == DebateRow.Statistic.END) {
      return values[weeks];
    }
    double sum = (values[0] + values[weeks]) / 2;
    for (int week = 1; week < weeks; week++) {
      sum += values[week];
    }
    return flip.statistic() == DebateRow.Statistic.MEAN ? sum / weeks : sum;
  }

  /// Weekly outcomes from the policy start on, `[outcome][week]`, over the weeks at least.
  private double[][] run(SortedMap<String, String> settings, int weeks) {
    double[][] known = runs.get(settings.toString());
    if (known == null || known[0].length <= weeks) {
      known = run(settings, new ArrayList<>(), Math.max(weeks, horizon));
      runs.put(settings.toString(), known);
    }
    return known;
  }

  private double[][] run(SortedMap<String, String> settings, List<LeverPlan> plans, int weeks) {
    double[] inputs = model.central();
    settings.forEach((id, value) -> {
      Optional<Parameter> parameter = registry.findParameter(id);
      if (parameter.isPresent()) {
        inputs[model.inputs().indexOf(id)] = Double.parseDouble(value);
      } else if (registry.findHypothesis(id).isPresent()) {
        inputs[model.inputs().indexOf(id)] = model.alternatives(id).indexOf(value);
      } else {
        plans.add(new LeverPlan(id, Double.parseDouble(value), 0, 0, OptionalInt.empty()));
      }
    });
    return SingleRun.run(
        model, new SingleRun.Request(inputs, inputs, plans, policyStart, weeks, 0));
  }
}
