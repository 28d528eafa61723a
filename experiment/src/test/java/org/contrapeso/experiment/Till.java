package org.contrapeso.experiment;

import java.util.Arrays;
import java.util.List;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.kernel.LaneBlock;
import org.contrapeso.kernel.Simulation;

/// A simulation whose every value can be computed by hand: a till that begins with the input
/// `room.first` and into which the lever `room.paid` pays every week.
///
/// Outcomes: `room.balance` when the week begins, `room.payment` during it.
final class Till implements Simulation {

  static final double STATUS_QUO = 1;

  private final Runnable started;
  private final int riseFrom;
  private final Runnable passed;

  /// A till that calls `started` whenever a block of lanes starts.
  Till(Runnable started) {
    this(started, Integer.MAX_VALUE, () -> {});
  }

  private Till(Runnable started, int riseFrom, Runnable passed) {
    this.started = started;
    this.riseFrom = riseFrom;
    this.passed = passed;
  }

  /// The same till, which calls `passed` whenever a block of lanes has passed a week.
  Till withWeeks(Runnable passed) {
    return new Till(started, riseFrom, passed);
  }

  /// The same till, whose status quo is twice as high from a week on.
  Till withRiseFrom(int week) {
    return new Till(started, week, passed);
  }

  @Override
  public List<String> inputs() {
    return List.of("room.first");
  }

  @Override
  public List<String> levers() {
    return List.of("room.paid");
  }

  @Override
  public void statusQuo(int week, double[] settings) {
    settings[0] = week < riseFrom ? STATUS_QUO : 2 * STATUS_QUO;
  }

  @Override
  public List<String> outcomes() {
    return List.of("room.balance", "room.payment");
  }

  @Override
  public LaneBlock open(int lanes) {
    return new Lanes(new double[lanes]);
  }

  private final class Lanes implements LaneBlock {

    private final double[] balance;
    private double[] first = {};

    Lanes(double[] balance) {
      this.balance = balance;
    }

    @Override
    public int lanes() {
      return balance.length;
    }

    @Override
    public void assume(Assumptions assumptions) {
      first = assumptions.input()[0].clone();
    }

    @Override
    public void start() {
      System.arraycopy(first, 0, balance, 0, balance.length);
      started.run();
    }

    @Override
    public void copyFrom(LaneBlock other) {
      Lanes source = (Lanes) other;
      first = source.first;
      System.arraycopy(source.balance, 0, balance, 0, balance.length);
    }

    @Override
    public void advance(int week, double[][] effort, double[][] outcomes) {
      System.arraycopy(balance, 0, outcomes[0], 0, balance.length);
      System.arraycopy(effort[0], 0, outcomes[1], 0, balance.length);
      Arrays.setAll(balance, lane -> balance[lane] + effort[0][lane]);
      passed.run();
    }
  }
}
