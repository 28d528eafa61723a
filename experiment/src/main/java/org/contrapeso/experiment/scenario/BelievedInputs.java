package org.contrapeso.experiment.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.contrapeso.evidence.Distribution;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.design.Marginal;
import org.contrapeso.experiment.scenario.BeliefProfile.NarrowedRange;
import org.contrapeso.model.assembly.WholeModel;
import org.jspecify.annotations.Nullable;

/// The inputs of the model as a belief profile has them.
public final class BelievedInputs {

  private final Registry registry;
  private final WholeModel model;

  private BelievedInputs(WholeModel model) {
    this.model = model;
    registry = model.registry();
  }

  /// Every input of the model, in the model's order; what the profile does not name is as the
  /// registry declares it.
  public static List<StudyInput> of(BeliefProfile beliefs, WholeModel model) {
    BelievedInputs believed = new BelievedInputs(model);
    List<StudyInput> inputs = new ArrayList<>();
    for (String id : model.inputs()) {
      Parameter parameter = believed.registry.parameters().get(id);
      inputs.add(
          parameter != null
              ? believed.range(parameter, Optional.ofNullable(beliefs.ranges().get(id)))
              : believed.choice(
                  believed.registry.findHypothesis(id).orElseThrow(), beliefs.weights().get(id)));
    }
    return inputs;
  }

  private StudyInput range(Parameter parameter, Optional<NarrowedRange> narrowed) {
    double low = narrowed.map(NarrowedRange::low).orElse(parameter.low());
    double high = narrowed.map(NarrowedRange::high).orElse(parameter.high());
    double central = Math.clamp(parameter.central(), low, high);
    Distribution distribution =
        narrowed.map(NarrowedRange::distribution).orElse(parameter.distribution());
    Marginal marginal =
        switch (distribution) {
          case UNIFORM, CONSTANT -> new Marginal.Uniform(low, high);
          case LOG_UNIFORM -> new Marginal.LogUniform(low, high);
          case TRIANGULAR -> new Marginal.Triangular(low, central, high);
        };
    return new StudyInput.Range(
        parameter.id(),
        parameter.unit().toString(),
        distribution.name().toLowerCase(Locale.ROOT),
        low,
        central,
        high,
        marginal);
  }

  private StudyInput choice(Hypothesis hypothesis, @Nullable SortedMap<String, Double> believed) {
    List<String> alternatives = model.alternatives(hypothesis.id());
    double[] weights = new double[alternatives.size()];
    for (Hypothesis.Alternative alternative : hypothesis.alternatives().values()) {
      weights[alternatives.indexOf(alternative.id())] =
          believed == null ? alternative.weight() : believed.getOrDefault(alternative.id(), 0.0);
    }
    double sum = Arrays.stream(weights).sum();
    return new StudyInput.Choice(
        hypothesis.id(),
        alternatives,
        Arrays.stream(weights).map(weight -> weight / sum).toArray(),
        alternatives.indexOf(hypothesis.defaultAlternative()));
  }
}
