package org.contrapeso.experiment.published;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.assembly.WholeModel;

/// Deaths by overdose that services of health avert together and that other levers avert one by
/// one, against the undisturbed model.
///
/// The settings name the levers and what they are set to from `policy_week` on; deaths are summed
/// over `horizon_weeks` from there.
final class ServicesAgainstSupply {

  private static final String HEALTH = "health.";
  private static final String DEATHS = "health.overdose_deaths";

  private ServicesAgainstSupply() {}

  /// The computations.
  static List<Computation> computations() {
    return List.of(
        new Computation.Named(
            "services_averted_per_supply_lever",
            (model, settings) -> {
              Averted averted = averted(model, settings);
              return averted.services / averted.largestSupply;
            }),
        new Computation.Named(
            "largest_single_lever", (model, settings) -> averted(model, settings).largestSingle));
  }

  /// Shares of the deaths that are averted.
  ///
  /// @param services by all levers of health together
  /// @param largestSupply by the most effective other lever
  /// @param largestSingle by the most effective lever of all
  private record Averted(double services, double largestSupply, double largestSingle) {}

  private static Averted averted(WholeModel model, Settings settings) throws FaultsException {
    SortedMap<String, Double> levers = settings.levers(model);
    double none = deaths(model, settings, new TreeMap<>());
    SortedMap<String, Double> services = new TreeMap<>();
    double largestSupply = 0;
    double largestSingle = 0;
    for (Map.Entry<String, Double> lever : levers.entrySet()) {
      SortedMap<String, Double> alone = new TreeMap<>();
      alone.put(lever.getKey(), lever.getValue());
      double averted = 1 - deaths(model, settings, alone) / none;
      largestSingle = Math.max(largestSingle, averted);
      if (lever.getKey().startsWith(HEALTH)) {
        services.putAll(alone);
      } else {
        largestSupply = Math.max(largestSupply, averted);
      }
    }
    return new Averted(1 - deaths(model, settings, services) / none, largestSupply, largestSingle);
  }

  private static double deaths(
      WholeModel model, Settings settings, SortedMap<String, Double> levers)
      throws FaultsException {
    OneLane lane = new OneLane(model, settings.inputs(model));
    int start = settings.whole("policy_week");
    lane.advanceTo(start);
    levers.forEach(lane::set);
    int deaths = model.outcomes().indexOf(DEATHS);
    double sum = 0;
    for (int week = 0; week < settings.whole("horizon_weeks"); week++) {
      sum += lane.reportedIn(start + week, deaths);
    }
    return sum;
  }
}
