package org.contrapeso.experiment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.contrapeso.evidence.Acts;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Quantity;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Unit;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.model.assembly.WholeModel;

/// Inputs and levers that a person sets for a single run, as `id=value` on the command line.
///
/// A parameter takes a value in its unit (`110`), a value with a unit (`5720 person/year`) or a
/// factor (`x2`); a hypothesis takes the id of an alternative; a lever takes a setting.
public final class Overrides {

  private static final String OPTION = "--set";

  private final WholeModel model;
  private final Registry registry;
  private final double[] inputs;
  private final List<LeverPlan> plans = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final FaultLog log = new FaultLog();

  private Overrides(WholeModel model, double[] inputs) {
    this.model = model;
    this.inputs = inputs;
    registry = model.registry();
  }

  /// Reads settings, each `id=value`, over the central values.
  ///
  /// @param atStart whether they act from the model's first week on, so that first states follow
  /// @throws FaultsException with every fault of every setting
  public static Overrides read(List<String> settings, WholeModel model, boolean atStart)
      throws FaultsException {
    return read(settings, model, model.central(), atStart);
  }

  /// Reads settings, each `id=value`, over other values of the inputs.
  ///
  /// @param inputs value of every input, in the model's order
  /// @param atStart whether they act from the model's first week on, so that first states follow
  /// @throws FaultsException with every fault of every setting
  public static Overrides read(
      List<String> settings, WholeModel model, double[] inputs, boolean atStart)
      throws FaultsException {
    Overrides overrides = new Overrides(model, inputs.clone());
    TreeSet<String> seen = new TreeSet<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 0) {
        overrides.fault(setting, "expected id=value", "");
        continue;
      }
      String id = setting.substring(0, equals).strip();
      if (seen.add(id)) {
        overrides.set(setting, id, setting.substring(equals + 1).strip(), atStart);
      } else {
        overrides.fault(setting, "expected each id once", "Remove the repetition.");
      }
    }
    overrides.log.throwIfAny();
    return overrides;
  }

  /// Value of every input, in the model's order.
  public double[] inputs() {
    return inputs.clone();
  }

  /// Plans of the levers that were set.
  public List<LeverPlan> plans() {
    return List.copyOf(plans);
  }

  /// Remarks that a reader should see beside the results, such as values outside a declared range.
  public List<String> notes() {
    return List.copyOf(notes);
  }

  private void set(String setting, String id, String value, boolean atStart) {
    Optional<Parameter> parameter = registry.findParameter(id);
    Optional<Lever> lever = registry.findLever(id);
    if (parameter.isPresent()) {
      setParameter(setting, parameter.get(), value, atStart);
    } else if (lever.isPresent()) {
      setLever(setting, lever.get(), value);
    } else if (registry.findHypothesis(id).isPresent()) {
      setHypothesis(setting, id, value);
    } else {
      TreeSet<String> known = new TreeSet<>(model.inputs());
      known.addAll(model.levers());
      fault(
          setting, "expected the id of a parameter, hypothesis or lever", Nearest.hint(id, known));
    }
  }

  private void setParameter(String setting, Parameter parameter, String value, boolean atStart) {
    int input = model.inputs().indexOf(parameter.id());
    Optional<Quantity> quantity = quantity(setting, value, parameter.unit());
    if (quantity.isEmpty()) {
      return;
    }
    double set = quantity.get().applyTo(inputs[input]);
    if (!(set >= Math.min(0, parameter.low()) && set <= Double.MAX_VALUE)) {
      fault(setting, "expected a finite number, 0 or more", "");
      return;
    }
    if (parameter.acts() == Acts.START && !atStart) {
      notes.add(
          "%s acts only on the first week of the model; from a later start it changes nothing."
              .formatted(parameter.id()));
      return;
    }
    inputs[input] = set;
    if (set < parameter.low() || set > parameter.high()) {
      notes.add(
          "%s = %s lies outside its declared range, %s to %s %s."
              .formatted(parameter.id(), set, parameter.low(), parameter.high(), parameter.unit()));
    }
  }

  private void setLever(String setting, Lever lever, String value) {
    quantity(setting, value, lever.unit())
        .ifPresent(quantity -> {
          double set = quantity.applyTo(lever.statusQuo());
          if (set >= lever.low() && set <= lever.high()) {
            plans.add(CourseReader.plan(lever, set));
          } else {
            fault(
                setting,
                "expected a setting between %s and %s".formatted(lever.low(), lever.high()),
                "");
          }
        });
  }

  private void setHypothesis(String setting, String id, String value) {
    List<String> alternatives = model.alternatives(id);
    int alternative = alternatives.indexOf(value);
    if (alternative < 0) {
      fault(
          setting,
          "expected one of " + String.join(", ", alternatives),
          Nearest.sentence(value, alternatives));
    } else {
      inputs[model.inputs().indexOf(id)] = alternative;
    }
  }

  private Optional<Quantity> quantity(String setting, String value, Unit unit) {
    try {
      return Optional.of(Quantity.parse(value, unit, registry.units()));
    } catch (FaultsException faults) {
      for (Fault fault : faults.faults()) {
        fault(setting, fault.expected(), fault.fix());
      }
      return Optional.empty();
    }
  }

  private void fault(String setting, String expected, String fix) {
    log.report(new Place("", 0), OPTION, setting, expected, fix);
  }
}
