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
/// Names are those of the file, without the room: `conflict_rate` is the parameter of that name,
/// `arrest_effort` the lever; others belong to a computation.
final class Settings {

  private final PublishedResult result;
  private final TreeSet<String> read = new TreeSet<>();

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

  /// Value of every input of the model: central, but for those that the file sets.
  double[] inputs(WholeModel model) throws FaultsException {
    double[] inputs = model.central();
    for (Map.Entry<String, Double> set : among(model.inputs()).entrySet()) {
      inputs[model.inputs().indexOf(set.getKey())] = set.getValue();
    }
    return inputs;
  }

  /// The levers that the file sets, by id.
  SortedMap<String, Double> levers(WholeModel model) throws FaultsException {
    return among(model.levers());
  }

  private SortedMap<String, Double> among(List<String> ids) throws FaultsException {
    SortedMap<String, Double> set = new TreeMap<>();
    for (String name : result.settings().keySet()) {
      String id = Subject.ROOM + name;
      if (ids.contains(id)) {
        set.put(id, number(name));
      }
    }
    return set;
  }

  /// A fault for every setting that nothing has read.
  List<Fault> listUnread() {
    List<Fault> faults = new ArrayList<>();
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
