package org.contrapeso.model.assembly;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.contrapeso.evidence.Binder;
import org.contrapeso.evidence.Binding;
import org.contrapeso.evidence.DebateRow;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.kernel.Clock;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.model.organisation.OrganisationNetwork;
import org.contrapeso.model.organisation.PublishedNetwork;
import org.contrapeso.model.organisation.Stepping;
import org.contrapeso.model.world.OrganisationEvent;
import org.contrapeso.model.world.OrganisationSignal;
import org.contrapeso.model.world.Signal;

/// The model with all its rooms, bound to the evidence.
///
/// Its inputs are the parameters and hypotheses of the rooms, its levers and outcomes theirs too;
/// every id is that of the registry.
public final class WholeModel implements Simulation {

  /// Month in which the model starts; the first sizes are those of that month.
  public static final YearMonth START = YearMonth.of(2012, 1);

  private static final Clock CLOCK = new Clock(START);
  private static final String MOST_NEW_ORGANISATIONS = "organisation.most_new_organisations";

  private final Registry registry;
  private final Binding binding;
  private final OrganisationNetwork network;
  private final Stepping stepping;
  private final Optional<YearMonth> leversHeldAt;
  private final List<String> inputs;
  private final List<String> levers;
  private final LeverPast[] pasts;
  private final List<String> outcomes;

  private WholeModel(
      Registry registry,
      Binding binding,
      OrganisationNetwork network,
      Stepping stepping,
      Optional<YearMonth> leversHeldAt) {
    this.registry = registry;
    this.binding = binding;
    this.network = network;
    this.stepping = stepping;
    this.leversHeldAt = leversHeldAt;
    inputs =
        Rooms.ALL.stream()
            .flatMap(r -> Stream.concat(r.parameterIds().stream(), r.hypothesisIds().stream()))
            .toList();
    levers = Rooms.ALL.stream().flatMap(room -> room.leverIds().stream()).toList();
    pasts =
        levers.stream()
            .map(id -> LeverPast.of(registry.findLever(id).orElseThrow()))
            .toArray(LeverPast[]::new);
    outcomes = Rooms.ALL.stream().flatMap(room -> room.outcomeIds().stream()).toList();
  }

  /// The model that the registry's evidence describes.
  ///
  /// @throws FaultsException with every way in which evidence and model disagree
  public static WholeModel of(Registry registry) throws FaultsException {
    FaultLog log = new FaultLog();
    Binding binding = Binder.bind(registry, log, Rooms.ALL.toArray(RoomBinding[]::new));
    OrganisationNetwork network = PublishedNetwork.read(registry, log);
    checkUnits(registry, binding, log);
    checkSignals(registry, log);
    log.throwIfAny();
    return new WholeModel(registry, binding, network, Stepping.MIDPOINT, Optional.empty());
  }

  /// The same model over another network of organisations.
  public WholeModel withNetwork(OrganisationNetwork other) {
    return new WholeModel(registry, binding, other, stepping, leversHeldAt);
  }

  /// The same model with its organisations stepped in another way.
  public WholeModel withStepping(Stepping other) {
    return new WholeModel(registry, binding, network, other, leversHeldAt);
  }

  /// The same model without a past of its levers: their status quo is that of one month throughout.
  public WholeModel withLeversHeldAt(YearMonth month) {
    return new WholeModel(registry, binding, network, stepping, Optional.of(month));
  }

  /// How organisations are stepped.
  Stepping stepping() {
    return stepping;
  }

  /// The network of organisations.
  public OrganisationNetwork network() {
    return network;
  }

  /// Number of organisations in each lane, places for new ones included.
  public int organisations() {
    return network.organisations() + newOrganisations();
  }

  /// How many organisations there can be beyond those of the network, in any future.
  public int newOrganisations() {
    return (int) registry.findParameter(MOST_NEW_ORGANISATIONS).orElseThrow().high();
  }

  @Override
  public List<String> inputs() {
    return inputs;
  }

  @Override
  public List<String> levers() {
    return levers;
  }

  @Override
  public void statusQuo(int week, double[] settings) {
    int asOf = leversHeldAt.isPresent() ? CLOCK.weekOf(leversHeldAt.get()) : week;
    for (int lever = 0; lever < settings.length; lever++) {
      settings[lever] = pasts[lever].at(asOf);
    }
  }

  @Override
  public List<String> outcomes() {
    return outcomes;
  }

  /// Value of every input that a deterministic run uses: central values and default alternatives.
  public double[] central() {
    return inputs.stream().mapToDouble(this::central).toArray();
  }

  private double central(String id) {
    return registry
        .findParameter(id)
        .map(Parameter::central)
        .orElseGet(() -> (double) alternatives(id).indexOf(defaultAlternative(id)));
  }

  private String defaultAlternative(String hypothesis) {
    return registry.findHypothesis(hypothesis).orElseThrow().defaultAlternative();
  }

  /// Ids of a hypothesis's alternatives, in the order in which the model counts them.
  ///
  /// @throws IllegalArgumentException if the model has no such hypothesis
  public List<String> alternatives(String hypothesis) {
    for (RoomBinding room : Rooms.ALL) {
      if (room.hypothesisIds().contains(hypothesis)) {
        return room.alternatives(hypothesis);
      }
    }
    throw new IllegalArgumentException(hypothesis + " is no hypothesis of the model.");
  }

  @Override
  public WeekLanes open(int lanes) {
    return new WeekLanes(this, lanes);
  }

  /// The evidence to which the model is bound.
  public Registry registry() {
    return registry;
  }

  /// Parameters of a room in the room's units, from the inputs of a block.
  <R extends Record> R parameters(Class<R> record, String room, double[][] input) {
    return binding.fill(record, room, id -> input[inputs.indexOf(id)]);
  }

  /// Ordinals of the alternatives that the lanes of a block assume.
  double[] choice(String hypothesis, double[][] input) {
    return input[inputs.indexOf(hypothesis)];
  }

  /// Signals that rows of the debate name are those by which rooms meet.
  private static void checkSignals(Registry registry, FaultLog log) {
    Set<String> signals = new TreeSet<>();
    for (Enum<?> signal : Signal.values()) {
      signals.add(signal.name());
    }
    for (Enum<?> signal : OrganisationSignal.values()) {
      signals.add(signal.name());
    }
    for (Enum<?> event : OrganisationEvent.values()) {
      signals.add(event.name());
    }
    for (DebateRow row : registry.debate().values()) {
      for (String item : row.mechanism()) {
        if (DebateRow.isSignal(item) && !signals.contains(item)) {
          log.report(
              row.place(),
              "mechanism",
              item,
              "expected the name of a signal",
              Nearest.hint(item, signals));
        }
      }
    }
  }

  /// Levers and outcomes have the same unit in the registry and in the model.
  private static void checkUnits(Registry registry, Binding binding, FaultLog log) {
    registry.levers().forEach((id, lever) -> checkUnit(id, lever.place(), binding, log));
    registry.outcomes().forEach((id, outcome) -> checkUnit(id, outcome.place(), binding, log));
  }

  private static void checkUnit(String id, Place place, Binding binding, FaultLog log) {
    double factor = binding.factors().getOrDefault(id, 1.0);
    if (factor != 1) {
      log.report(
          place,
          "unit",
          "",
          "expected the unit of " + id + " in the model, of which this is the " + factor + "-fold",
          "Write the unit as the model has it.");
    }
  }
}
