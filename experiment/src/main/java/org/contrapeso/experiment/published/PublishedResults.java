package org.contrapeso.experiment.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.PublishedResult.Quantity;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.experiment.published.Computation.Measurement;
import org.contrapeso.model.assembly.WholeModel;

/// Measures every published result on the model.
///
/// The id of a quantity names its computation, the settings of its file are the inputs. All else is
/// at its central value, and first sizes are the expected ones.
public final class PublishedResults {

  private static final List<Computation> COMPUTATIONS =
      Stream.of(
              Concentration.computations(),
              Collapse.computations(),
              Consent.computations(),
              DrugMarket.computations(),
              Incarceration.computations(),
              LostLeader.computations(),
              Migration.computations(),
              Overdoses.computations(),
              OverdosePolicies.computations(),
              Scarcity.computations(),
              Removals.computations(),
              ServicesAgainstSupply.computations(),
              Shock.computations(),
              Trajectories.computations())
          .flatMap(List::stream)
          .toList();

  private final WholeModel model;
  private final FaultLog log = new FaultLog();
  private final TreeSet<String> asked = new TreeSet<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private PublishedResults(WholeModel model) {
    this.model = model;
  }

  /// Verdicts on every quantity of every result, in the order of the registry's ids and of the
  /// files.
  ///
  /// @throws FaultsException with every quantity that no computation measures, every computation
  ///   that no quantity asks for, and every setting that is missing or that nothing reads
  public static List<Verdict> measure(Registry registry, WholeModel model) throws FaultsException {
    PublishedResults results = new PublishedResults(model);
    registry.results().values().forEach(results::measure);
    results.reportUnasked();
    results.log.throwIfAny();
    return List.copyOf(results.verdicts);
  }

  private void measure(PublishedResult result) {
    Settings settings = new Settings(result);
    int before = log.size();
    for (Quantity quantity : result.quantities()) {
      measure(result, quantity, settings);
    }
    if (log.size() == before) {
      settings.listUnread().forEach(log::report);
    }
  }

  private void measure(PublishedResult result, Quantity quantity, Settings settings) {
    for (Computation computation : COMPUTATIONS) {
      Optional<Measurement> measurement = computation.find(quantity.id(), model);
      if (measurement.isPresent()) {
        asked.add(computation.pattern());
        try {
          double measured = measurement.get().measure(model, settings);
          verdicts.add(new Verdict(result.id(), quantity, measured));
        } catch (FaultsException unset) {
          unset.faults().forEach(log::report);
        }
        return;
      }
    }
    log.report(
        result.place(),
        "quantities",
        quantity.id(),
        "expected an id that names a computation",
        "The ids are " + String.join(", ", patterns()) + ".");
  }

  private void reportUnasked() {
    for (String pattern : patterns()) {
      if (!asked.contains(pattern)) {
        log.report(
            Place.of("evidence/results"),
            "quantities",
            pattern,
            "no quantity asks for this computation",
            "Restore the result that did, or remove the computation.");
      }
    }
  }

  private static List<String> patterns() {
    return COMPUTATIONS.stream().map(Computation::pattern).toList();
  }
}
