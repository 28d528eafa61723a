package org.contrapeso.model.world;

import java.time.YearMonth;
import org.contrapeso.kernel.Clock;

/// A week as one room sees it.
///
/// The arrays are the room's own slices of the block's: levers and outcomes in the order in which
/// the room declares them.
public final class Week {

  private final Signals signals;
  private final Clock clock;
  private final int firstLever;
  private final int firstOutcome;
  private final double[][] effort;
  private final double[][] outcomes;
  private int number;

  /// The weeks of one room.
  ///
  /// @param signals what the rooms tell one another
  /// @param clock the model's clock
  /// @param firstLever position of the room's first lever among all levers
  /// @param levers number of the room's levers
  /// @param firstOutcome position of the room's first outcome among all outcomes
  /// @param outcomes number of the room's outcomes
  public Week(
      Signals signals, Clock clock, int firstLever, int levers, int firstOutcome, int outcomes) {
    this.signals = signals;
    this.clock = clock;
    this.firstLever = firstLever;
    this.firstOutcome = firstOutcome;
    effort = new double[levers][];
    this.outcomes = new double[outcomes][];
  }

  /// Moves to a week of the whole model.
  ///
  /// @param week week, counted from the start of the model
  /// @param allEffort setting of every lever of the model, `[lever][lane]`
  /// @param allOutcomes where every outcome of the model goes, `[outcome][lane]`
  public void turnTo(int week, double[][] allEffort, double[][] allOutcomes) {
    number = week;
    System.arraycopy(allEffort, firstLever, effort, 0, effort.length);
    System.arraycopy(allOutcomes, firstOutcome, outcomes, 0, outcomes.length);
  }

  /// Weeks since the start of the model.
  public int number() {
    return number;
  }

  /// Calendar year, with fraction, in which the week begins.
  public double year() {
    return clock.yearOf(number);
  }

  /// Whether the week begins in a month or after it.
  public boolean isFrom(YearMonth month) {
    return number >= clock.weekOf(month);
  }

  /// What the rooms tell one another.
  public Signals signals() {
    return signals;
  }

  /// Setting of each of the room's levers, `[lever][lane]`, in the lever's unit.
  public double[][] effort() {
    return effort;
  }

  /// Where each of the room's outcomes goes, `[outcome][lane]`, in the outcome's unit.
  public double[][] outcomes() {
    return outcomes;
  }

  /// Setting of one of the room's levers, `[lane]`.
  public double[] effort(Enum<?> lever) {
    return effort[lever.ordinal()];
  }

  /// Where one of the room's outcomes goes, `[lane]`.
  public double[] outcome(Enum<?> named) {
    return outcomes[named.ordinal()];
  }
}
