package org.contrapeso.model.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Lanes;

/// Ways to the U.S.: how the flow is shared among them, what is seized on each, and what
/// traffickers make of it.
final class Corridors {

  /// The corridors; those at ports of entry come first.
  private enum Corridor {
    PORTS_WEST,
    PORTS_CENTRE,
    PORTS_EAST,
    BETWEEN_PORTS,
    SEA_AIR_MAIL,
    NORTHERN;

    boolean atPorts() {
      return ordinal() <= PORTS_EAST.ordinal();
    }
  }

  private static final Corridor[] ALL = Corridor.values();
  private static final double WEEKS_PER_MONTH = 52.0 / 12.0;

  private final int lanes;
  private final double[][] share;
  private final double[][] effort;
  private final double[][] memory;
  private final double[][] premium;
  private final double[] concentration;
  private final double[][] potential;
  private final double[][] logPotential;
  private final double[][] wanted;
  private final double[] learns;
  private final double[] seized;
  private final double[] memoryPace;
  private final double[] traffickerPace;
  private final double[] interdictorPace;
  private final double[] closingPace;
  private final double[] raisedAtPorts;
  private final double[] raisedElsewhere;
  private final double[] strain;
  private final double[] seen;
  private final double[] weight;
  private final double[][] perceived;
  private final double[][] carried;
  private final double[][] lost;

  /// Ids of the corridors, in their order.
  static List<String> ids() {
    return Stream.of(ALL).map(way -> way.name().toLowerCase(Locale.ROOT)).toList();
  }

  Corridors(int lanes) {
    this.lanes = lanes;
    share = new double[ALL.length][lanes];
    effort = new double[ALL.length][lanes];
    memory = new double[ALL.length][lanes];
    premium = new double[ALL.length][lanes];
    potential = new double[ALL.length][lanes];
    logPotential = new double[ALL.length][lanes];
    wanted = new double[ALL.length][lanes];
    concentration = new double[lanes];
    learns = new double[lanes];
    seized = new double[lanes];
    memoryPace = new double[lanes];
    traffickerPace = new double[lanes];
    interdictorPace = new double[lanes];
    closingPace = new double[lanes];
    raisedAtPorts = new double[lanes];
    raisedElsewhere = new double[lanes];
    strain = new double[lanes];
    seen = new double[lanes];
    weight = new double[lanes];
    perceived = new double[ALL.length][lanes];
    carried = new double[ALL.length][lanes];
    lost = new double[ALL.length][lanes];
  }

  /// Share of the flow that took a corridor this week.
  double carried(int way, int lane) {
    return carried[way][lane];
  }

  /// Share of what took a corridor that was seized on it this week.
  double lost(int way, int lane) {
    return lost[way][lane];
  }

  /// Takes what each lane believes; the state stays.
  ///
  /// @param learning 1 where interdiction follows the flow, else 0
  void assume(RouteParameters p, double[] learning) {
    Lanes.copy(learning, learns);
    double[][] named = {
      p.portsWestShare(),
      p.portsCentreShare(),
      p.portsEastShare(),
      p.betweenPortsShare(),
      p.seaAirMailShare(),
      p.northernShare()
    };
    for (int lane = 0; lane < lanes; lane++) {
      seen[lane] = p.riskMemory()[lane] / WEEKS_PER_MONTH;
      weight[lane] = seen[lane] + p.riskPriorLost()[lane] + p.riskPriorPassed()[lane];
      memoryPace[lane] = 1 - Elementary.exp(-2 / p.riskMemory()[lane]);
      traffickerPace[lane] = 1 - Elementary.exp(-p.traffickerLearning()[lane]);
      interdictorPace[lane] = 1 - Elementary.exp(-p.interdictorLearning()[lane]);
      closingPace[lane] = 1 - Elementary.exp(-1 / p.routeClosingTime()[lane]);
      double sum = 0;
      for (double[] of : named) {
        sum += of[lane];
      }
      for (int way = 0; way < named.length; way++) {
        potential[way][lane] = named[way][lane] / sum;
        logPotential[way][lane] = Elementary.log(potential[way][lane]);
      }
    }
  }

  /// The corridors before anybody has learned anything.
  ///
  /// @param hazard hazard of seizure at the ports in week 0, `[lane]`
  void start(RouteParameters p, double[] hazard) {
    Lanes.fill(effort, 1);
    Lanes.fill(premium, 1);
    Lanes.copy(p.startConcentration(), concentration);
    for (Corridor way : ALL) {
      double[] remembered = memory[way.ordinal()];
      for (int lane = 0; lane < lanes; lane++) {
        remembered[lane] = seizedOn(p, way, hazard[lane], 1, lane);
        perceived[way.ordinal()][lane] = perceived(p, way.ordinal(), lane);
      }
    }
    want();
    Lanes.copy(wanted, share);
  }

  void copyFrom(Corridors other) {
    Lanes.copy(other.seen, seen);
    Lanes.copy(other.weight, weight);
    Lanes.copy(other.memoryPace, memoryPace);
    Lanes.copy(other.traffickerPace, traffickerPace);
    Lanes.copy(other.interdictorPace, interdictorPace);
    Lanes.copy(other.closingPace, closingPace);
    Lanes.copy(other.learns, learns);
    Lanes.copy(other.potential, potential);
    Lanes.copy(other.logPotential, logPotential);
    Lanes.copy(other.share, share);
    Lanes.copy(other.effort, effort);
    Lanes.copy(other.memory, memory);
    Lanes.copy(other.premium, premium);
    Lanes.copy(other.concentration, concentration);
  }

  /// Share of the flow that is seized this week, `[lane]`.
  double[] seized() {
    return seized;
  }

  /// Writes the share seized on the corridor by which other sources come, at the effort of the day.
  void writeSeizedElsewhere(RouteParameters p, double[] hazard, double[] lost) {
    for (int lane = 0; lane < lanes; lane++) {
      lost[lane] = seizedOn(p, Corridor.SEA_AIR_MAIL, hazard[lane], 1, lane);
    }
  }

  /// Seizes, and lets both sides learn.
  ///
  /// @param hazard hazard of seizure at the ports at the effort of the day
  /// @param technology border technology beyond the status quo
  /// @param moved how far activity moves away from strikes, `[lane]`, 0 to 1
  void advance(
      RouteParameters p,
      double[] hazard,
      double[] technology,
      double[] moved,
      double[] risk,
      double[] riskPremium) {
    Arrays.fill(seized, 0);
    Arrays.fill(risk, 0);
    Arrays.fill(riskPremium, 0);
    raise(p, technology);
    for (Corridor way : ALL) {
      pass(p, way, hazard, risk, riskPremium);
    }
    open(p, moved);
    want();
    for (int way = 0; way < ALL.length; way++) {
      learn(way);
    }
  }

  /// What border technology does to effort: at the ports, and elsewhere where interdiction follows
  /// the flow.
  private void raise(RouteParameters p, double[] technology) {
    for (int lane = 0; lane < lanes; lane++) {
      double added = p.borderTechnologyEffect()[lane] * technology[lane];
      raisedAtPorts[lane] = 1 + added;
      raisedElsewhere[lane] = learns[lane] > 0 ? 1 + added : 1;
    }
  }

  /// Opens further routes as losses exceed what is tolerated; those in use without need close
  /// again.
  private void open(RouteParameters p, double[] moved) {
    for (int lane = 0; lane < lanes; lane++) {
      double beyond = Math.max(0, seized[lane] - p.lossTolerance()[lane]);
      double opening = p.routeExpansion()[lane] * (1 + moved[lane]) * beyond;
      double opened = (1 - concentration[lane]) * (1 - Elementary.exp(-opening));
      double closed = (p.startConcentration()[lane] - concentration[lane]) * closingPace[lane];
      concentration[lane] += opened + closed;
    }
  }

  /// Number of corridors in use: the exponential of the entropy of their shares.
  void writeActive(double[] active) {
    Arrays.fill(active, 0);
    for (double[] of : share) {
      for (int lane = 0; lane < lanes; lane++) {
        active[lane] -= of[lane] > 0 ? of[lane] * Elementary.log(of[lane]) : 0;
      }
    }
    for (int lane = 0; lane < lanes; lane++) {
      active[lane] = Elementary.exp(active[lane]);
    }
  }

  /// What a corridor lets pass, and what traffickers remember of it.
  ///
  /// A power has a loop of its own, here and in [#want()]: whatever else a wide loop holds would
  /// have to wait in memory during the call.
  private void pass(
      RouteParameters p, Corridor way, double[] hazard, double[] risk, double[] riskPremium) {
    int row = way.ordinal();
    double[] raised = way.atPorts() ? raisedAtPorts : raisedElsewhere;
    for (int lane = 0; lane < lanes; lane++) {
      double factor = effort[row][lane] * raised[lane];
      double taken = seizedOn(p, way, hazard[lane], factor, lane);
      carried[row][lane] = share[row][lane];
      lost[row][lane] = taken;
      seized[lane] += share[row][lane] * taken;
      risk[lane] += share[row][lane] * factor;
      riskPremium[lane] += share[row][lane] * premium[row][lane];
      memory[row][lane] += (taken - memory[row][lane]) * memoryPace[lane];
      perceived[row][lane] = perceived(p, row, lane);
      strain[lane] = perceived[row][lane] / p.riskThreshold()[lane];
    }
    for (int lane = 0; lane < lanes; lane++) {
      double target = Elementary.powOfPositive(strain[lane], p.riskPremiumExponent()[lane]);
      double next = premium[row][lane] + (target - premium[row][lane]) * traffickerPace[lane];
      premium[row][lane] = Math.max(1, next);
    }
  }

  private double perceived(RouteParameters p, int row, int lane) {
    return (seen[lane] * memory[row][lane] + p.riskPriorLost()[lane]) / weight[lane];
  }

  private double seizedOn(RouteParameters p, Corridor way, double hazard, double factor, int lane) {
    double relative = way.atPorts() ? 1 : p.offPortRisk()[lane];
    return 1 - Elementary.exp(-hazard * relative * factor);
  }

  /// Sets the shares that traffickers would choose: open routes weighted by what passes and costs.
  private void want() {
    for (int way = 0; way < ALL.length; way++) {
      for (int lane = 0; lane < lanes; lane++) {
        double open = Elementary.exp(logPotential[way][lane] * concentration[lane]);
        wanted[way][lane] = open * (1 - perceived[way][lane]) / premium[way][lane];
      }
    }
    for (int lane = 0; lane < lanes; lane++) {
      double sum = 0;
      for (int way = 0; way < ALL.length; way++) {
        sum += wanted[way][lane];
      }
      for (int way = 0; way < ALL.length; way++) {
        wanted[way][lane] /= sum;
      }
    }
  }

  private void learn(int way) {
    for (int lane = 0; lane < lanes; lane++) {
      share[way][lane] += (wanted[way][lane] - share[way][lane]) * traffickerPace[lane];
      double target = share[way][lane] / potential[way][lane];
      effort[way][lane] += learns[lane] * (target - effort[way][lane]) * interdictorPace[lane];
    }
  }
}
