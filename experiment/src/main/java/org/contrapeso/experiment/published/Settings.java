package org.contrapeso.experiment.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.model.assembly.WholeModel;

/// The settings of a published result: the inputs of its computations, each of which must be read.
///
/// A name with a room, `market.base_price`, is the parameter or lever of that id. Names without one
/// are those of the organisations, `conflict_rate` and `arrest_effort`; others belong to a
/// computation.
final class Settings {

  private final PublishedResult result;
  private final TreeSet<String> read = new TreeSet<>();
  private boolean needsAreRead;

  Settings(PublishedResult result) {
    this.result = result;
  }

  /// A number.
  ///
  /// @throws FaultsException if the file does not set it
  double number(String name) throws FaultsException {
    Double value = result.settings().get(name);
    if (value == null) {
      throw fault(
          name,
          "",
          "expected this setting, which a quantity of the file needs",
          Nearest.sentence(name, result.settings().keySet()));
    }
    read.add(name);
    return value;
  }

  /// A number of weeks, or another count.
  ///
  /// @throws FaultsException if the file does not set it, or not to a whole number from 0 on
  int whole(String name) throws FaultsException {
    double value = number(name);
    if (value != (int) value || value < 0) {
      throw fault(name, String.valueOf(value), "expected a whole number, 0 or more", "");
    }
    return (int) value;
  }

  /// Value of every input of the model: central and by default, but for what the file sets and the
  /// alternatives that it needs.
  double[] inputs(WholeModel model) throws FaultsException {
    double[] inputs = model.central();
    for (Map.Entry<String, Double> set : among(model.inputs()).entrySet()) {
      inputs[model.inputs().indexOf(set.getKey())] = set.getValue();
    }
    result
        .needs()
        .forEach((id, word) ->
            inputs[model.inputs().indexOf(id)] = model.alternatives(id).indexOf(word));
    needsAreRead = true;
    return inputs;
  }

  /// The levers that the file sets, by id.
  SortedMap<String, Double> levers(WholeModel model) throws FaultsException {
    return among(model.levers());
  }

  private SortedMap<String, Double> among(List<String> ids) throws FaultsException {
    SortedMap<String, Double> set = new TreeMap<>();
    for (String name : result.settings().keySet()) {
      String id = name.indexOf('.') < 0 ? Subject.ROOM + name : name;
      if (ids.contains(id)) {
        set.put(id, number(name));
      }
    }
    return set;
  }

  /// A fault for every setting that nothing has read, and for needs that nothing has.
  List<Fault> listUnread() {
    List<Fault> faults = new ArrayList<>();
    if (!needsAreRead && !result.needs().isEmpty()) {
      faults.add(
          Fault.at(
              result.place(),
              "needs",
              String.join(", ", result.needs().keySet()),
              "no quantity of the file is measured under these alternatives",
              "Remove them."));
    }
    for (Map.Entry<String, Double> set : result.settings().entrySet()) {
      if (!read.contains(set.getKey())) {
        faults.add(
            Fault.at(
                result.place(),
                "settings." + set.getKey(),
                set.getValue().toString(),
                "no quantity of the file reads this setting",
                "Remove it, or correct its name."));
      }
    }
    return faults;
  }

  private FaultsException fault(String name, String value, String expected, String fix) {
    return new FaultsException(Fault.at(result.place(), "settings." + name, value, expected, fix));
  }
}
