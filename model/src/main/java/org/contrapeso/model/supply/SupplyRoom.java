package org.contrapeso.model.supply;

import java.util.Arrays;
import java.util.List;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Room;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;
import org.jspecify.annotations.Nullable;

/// The room `supply` over a block of lanes.
public final class SupplyRoom implements Room {

  /// What the room takes from evidence and reports by it.
  public static final RoomBinding BINDING =
      RoomBinding.of("supply")
          .withParameters(SupplyParameters.class)
          .withParameters(RouteParameters.class)
          .withHypothesis(Replacement.class)
          .withHypothesis(Interdiction.class)
          .withHypothesis(DeclineOf2023.class)
          .withLevers(SupplyLever.class)
          .withOutcomes(SupplyOutcome.class);

  private static final double WEEKS_PER_MONTH = 52.0 / 12.0;

  private final int lanes;
  private final SupplyState state;
  private final Making making;
  private final Corridors corridors;
  private final double[] moved;
  private final double[] usualLoss;
  private final double[] hazard;
  private final double[] usual;
  private final double[] orders;
  private final double[] seizedElsewhere;
  private final double[] destroyed;
  private final double[] left;
  private final double[] shipped;
  private final double[] elsewhere;
  private @Nullable SupplyBeliefs believed;

  /// The room over a number of lanes.
  public SupplyRoom(int lanes) {
    this.lanes = lanes;
    state = new SupplyState(lanes);
    making = new Making(state, lanes);
    corridors = new Corridors(lanes);
    moved = new double[lanes];
    usualLoss = new double[lanes];
    hazard = new double[lanes];
    usual = new double[lanes];
    orders = new double[lanes];
    seizedElsewhere = new double[lanes];
    destroyed = new double[lanes];
    left = new double[lanes];
    shipped = new double[lanes];
    elsewhere = new double[lanes];
  }

  /// Ids of the corridors, in the order of [Flows#sent].
  public static List<String> corridors() {
    return Corridors.ids();
  }

  /// Which way pure fentanyl went in the last week, in `kg/week`.
  ///
  /// @param destroyed what strikes and raids destroyed before it left
  /// @param seizedInMexico what was seized before it took a corridor
  /// @param sent what took each corridor
  /// @param seized what was seized on each corridor
  /// @param elsewhere what landed from other sources
  public record Flows(
      double destroyed, double seizedInMexico, double[] sent, double[] seized, double elsewhere) {}

  /// The flows of the last week in a lane.
  public Flows flows(int lane) {
    double[] sent = new double[corridors().size()];
    double[] seized = new double[sent.length];
    for (int way = 0; way < sent.length; way++) {
      sent[way] = shipped[lane] * corridors.carried(way, lane);
      seized[way] = sent[way] * corridors.lost(way, lane);
    }
    return new Flows(destroyed[lane], left[lane] - shipped[lane], sent, seized, elsewhere[lane]);
  }

  @Override
  public void assume(Beliefs beliefs) {
    SupplyBeliefs now = SupplyBeliefs.of(beliefs);
    corridors.assume(now.routes(), beliefs.where(Interdiction.LEARNS));
    believed = now;
  }

  @Override
  public void start(Beliefs beliefs, Signals signals) {
    SupplyBeliefs now = SupplyBeliefs.of(beliefs);
    making.start();
    Lanes.copy(now.parameters().earlySeizedShare(), state.expectedLoss);
    Arrays.fill(state.stock, 0);
    lose(now.parameters(), 0);
    corridors.start(now.routes(), hazard);
    for (int lane = 0; lane < lanes; lane++) {
      state.otherSources[lane] = 1 - now.parameters().usualMexicoShare()[lane];
    }
    Lanes.copy(now.demandSide(), signals.of(Signal.DEMAND_SIDE_DECLINE));
    Lanes.copy(now.parameters().usualMexicoShare(), signals.of(Signal.MEXICAN_SHARE));
    Arrays.fill(signals.of(Signal.TRAFFICKING_RISK), 1);
    Arrays.fill(signals.of(Signal.RISK_PREMIUM), 1);
  }

  @Override
  public void copyFrom(Room other) {
    SupplyRoom source = (SupplyRoom) other;
    believed = source.believed;
    state.copyFrom(source.state);
    corridors.copyFrom(source.corridors);
  }

  @Override
  public void advance(Week week) {
    SupplyBeliefs now = believed;
    if (now == null) {
      throw new IllegalStateException("A supply cannot go on before its lanes assume anything.");
    }
    SupplyParameters p = now.parameters();
    Signals signals = week.signals();
    lose(p, week.year());
    order(now, signals.of(Signal.NORMAL_DEMAND));
    fill(now.leaving());
    move(p, signals.of(Signal.DISPLACEMENT));
    making.advance(now, week, orders, usual, moved);
    corridors.advance(
        now.routes(),
        hazard,
        week.effort(SupplyLever.BORDER_TECHNOLOGY),
        moved,
        signals.of(Signal.TRAFFICKING_RISK),
        signals.of(Signal.RISK_PREMIUM));
    corridors.writeSeizedElsewhere(now.routes(), hazard, seizedElsewhere);
    deliver(now, week);
    tell(now, week);
  }

  /// What is lost on the way to the U.S. at the effort of the day: its share, and its hazard.
  private void lose(SupplyParameters p, double year) {
    for (int lane = 0; lane < lanes; lane++) {
      double start = p.seizureGrowthStart()[lane];
      double grown = Math.clamp((year - start) / (p.seizureGrowthEnd()[lane] - start), 0, 1);
      double early = p.earlySeizedShare()[lane];
      usualLoss[lane] = early + (p.seizedShare()[lane] - early) * grown;
      hazard[lane] = -Elementary.log(1 - usualLoss[lane]);
    }
  }

  /// What would have to be made so that what lands meets demand. Losses beyond the usual ones are
  /// made up for in part.
  private void order(SupplyBeliefs now, double[] demand) {
    SupplyParameters p = now.parameters();
    for (int lane = 0; lane < lanes; lane++) {
      double wanted =
          p.usualMexicoShare()[lane] * demand[lane] / (1 - p.mexicanSeizedShare()[lane]);
      double beyond = Math.max(0, state.expectedLoss[lane] - usualLoss[lane]);
      double counted = usualLoss[lane] + now.recovery().share()[lane] * beyond;
      usual[lane] = wanted / (1 - usualLoss[lane]);
      orders[lane] = wanted / (1 - counted);
    }
  }

  /// The stock of a steady flow, where orders come in for the first time.
  private void fill(double[] leaving) {
    for (int lane = 0; lane < lanes; lane++) {
      if (state.capacity[lane] == 0) {
        state.stock[lane] = orders[lane] * (1 - leaving[lane]) / leaving[lane];
      }
    }
  }

  /// How far laboratories and routes have moved away from strikes, 0 to 1.
  private void move(SupplyParameters p, double[] displacement) {
    for (int lane = 0; lane < lanes; lane++) {
      moved[lane] = p.displacementEffect()[lane] * displacement[lane];
    }
  }

  /// Moves the stock on: what is destroyed, seized in Mexico, seized on the way, and lands.
  private void deliver(SupplyBeliefs now, Week week) {
    SupplyParameters p = now.parameters();
    Signals signals = week.signals();
    double[] cooperation = signals.of(Signal.COOPERATION_ENFORCEMENT);
    double[] demand = signals.of(Signal.NORMAL_DEMAND);
    double[] landed = signals.of(Signal.LANDED);
    double[] seized = signals.of(Signal.SEIZED);
    double[] mexican = signals.of(Signal.MEXICAN_SHARE);
    for (int lane = 0; lane < lanes; lane++) {
      double there = state.stock[lane] + making.made()[lane];
      double held = there * (1 - making.hits()[lane]);
      double leaving = held * now.leaving()[lane];
      state.stock[lane] = held - leaving;
      double passed = Elementary.exp(now.logUnseized()[lane] * cooperation[lane]);
      double sent = leaving * passed;
      double lost = corridors.seized()[lane];
      double fromMexico = sent * (1 - lost);
      double others = state.otherSources[lane] * demand[lane];
      double lostElsewhere = seizedElsewhere[lane];
      landed[lane] = fromMexico + others;
      seized[lane] = (leaving - sent) + sent * lost + others * lostElsewhere / (1 - lostElsewhere);
      destroyed[lane] = there - held;
      left[lane] = leaving;
      shipped[lane] = sent;
      elsewhere[lane] = others;
      mexican[lane] = landed[lane] > 0 ? fromMexico / landed[lane] : p.usualMexicoShare()[lane];
      state.expectedLoss[lane] += (lost - state.expectedLoss[lane]) * now.recovery().losses()[lane];
      double shortfall = demand[lane] > 0 ? Math.clamp(1 - landed[lane] / demand[lane], 0, 1) : 0;
      double base = 1 - p.usualMexicoShare()[lane];
      double target = base + p.otherSourcesCeiling()[lane] * shortfall;
      state.otherSources[lane] +=
          (target - state.otherSources[lane]) * now.recovery().sources()[lane];
    }
  }

  private void tell(SupplyBeliefs now, Week week) {
    Signals signals = week.signals();
    Lanes.copy(now.demandSide(), signals.of(Signal.DEMAND_SIDE_DECLINE));
    Lanes.copy(week.effort(SupplyLever.PRECURSOR_CONTROL), signals.of(Signal.PRECURSOR_EFFORT));
    Lanes.copy(week.effort(SupplyLever.BORDER_TECHNOLOGY), signals.of(Signal.BORDER_EFFORT));
    double[] raids = signals.of(Signal.LABORATORY_RAIDS);
    double[] monthly = week.effort(SupplyLever.LABORATORY_RAIDS);
    for (int lane = 0; lane < lanes; lane++) {
      raids[lane] = monthly[lane] / WEEKS_PER_MONTH;
    }
    Lanes.copy(making.made(), week.outcome(SupplyOutcome.PRODUCTION));
    Lanes.copy(signals.of(Signal.SEIZED), week.outcome(SupplyOutcome.SEIZED));
    Lanes.copy(signals.of(Signal.LANDED), week.outcome(SupplyOutcome.DELIVERED));
    Lanes.copy(state.standing, week.outcome(SupplyOutcome.LABORATORY_CAPACITY));
    corridors.writeActive(week.outcome(SupplyOutcome.ACTIVE_ROUTES));
    Lanes.copy(signals.of(Signal.MEXICAN_SHARE), week.outcome(SupplyOutcome.MEXICO_SHARE));
    Lanes.copy(making.precursors(), week.outcome(SupplyOutcome.PRECURSOR_AVAILABILITY));
  }
}
