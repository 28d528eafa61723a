package org.contrapeso.model.assembly;

import java.util.Arrays;
import java.util.Map;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// One room alone, in one lane: a test sets the signals that it reads and looks at what it makes of
/// them.
public final class RoomBench {

  private static final int LANES = 1;

  private final WholeModel model;
  private final RoomBinding binding;
  private final Room room;
  private final Signals signals;
  private final Week week;
  private final double[][] effort;
  private final double[][] outcomes;
  private int number;

  /// A room at the beginning of week 0, every lever at the status quo of today.
  ///
  /// @param inputs inputs that differ from their central value, by id, in the registry's unit; an
  ///   alternative of a hypothesis by its ordinal
  public RoomBench(WholeModel model, RoomBinding binding, Room room, Map<String, Double> inputs) {
    this.model = model;
    this.binding = binding;
    this.room = room;
    signals = new Signals(model.organisations(), LANES);
    week =
        new Week(
            signals,
            new Clock(WholeModel.START),
            Rooms.countBefore(binding, RoomBinding::leverIds),
            binding.leverIds().size(),
            Rooms.countBefore(binding, RoomBinding::outcomeIds),
            binding.outcomeIds().size());
    effort = laid(statusQuo(model));
    outcomes = new double[model.outcomes().size()][LANES];
    room.assume(beliefs(inputs));
    room.start(beliefs(inputs), signals);
  }

  /// Changes what the room believes; its state stays.
  public void believe(Map<String, Double> inputs) {
    room.assume(beliefs(inputs));
  }

  /// The signals, for the test to set and to read at lane 0.
  public Signals signals() {
    return signals;
  }

  /// Sets a lever from this week on.
  public void set(String lever, double setting) {
    effort[model.levers().indexOf(lever)][0] = setting;
  }

  /// Moves to a later week without passing the weeks between.
  public void jumpTo(int later) {
    number = later;
  }

  /// Passes a number of weeks.
  public void advance(int weeks) {
    for (int passed = 0; passed < weeks; passed++) {
      week.turnTo(number, effort, outcomes);
      room.advance(week);
      number++;
    }
  }

  /// What the last week reported of an outcome, by id.
  public double outcome(String id) {
    return outcomes[model.outcomes().indexOf(id)][0];
  }

  private RoomBeliefs beliefs(Map<String, Double> inputs) {
    double[] values = model.central();
    inputs.forEach((id, value) -> values[model.inputs().indexOf(id)] = value);
    return new RoomBeliefs(model, binding, new Assumptions(0, new int[LANES], laid(values)));
  }

  /// The settings at which the past of the levers ends.
  private static double[] statusQuo(WholeModel model) {
    double[] settings = new double[model.levers().size()];
    model.statusQuo(Clock.MOST_WEEKS, settings);
    return settings;
  }

  private static double[][] laid(double[] values) {
    return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
  }
}
