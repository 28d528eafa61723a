package org.contrapeso.model.law;

import java.util.Arrays;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// What the rules look at in a week, `[lane]` each.
final class Facts {

  /// Strikes on leaders and on logistics.
  final double[] strikes;

  /// Share of strikes that Mexico consents to.
  double[] consent = new double[0];

  /// Force of an announced threat.
  double[] threat = new double[0];

  /// Mandate of the Security Council.
  double[] mandate = new double[0];

  /// Authorisation by Congress.
  double[] authorisation = new double[0];

  /// Co-operation in law enforcement; 1 is that of the reference year.
  double[] enforcement = new double[0];

  /// Joint operations and investigations, in which foreign agents take part.
  final double[] jointWork;

  /// Leaders killed in joint operations of the week before.
  double[] jointKillings = new double[0];

  /// Calendar year.
  double year;

  Facts(int lanes) {
    strikes = new double[lanes];
    jointWork = new double[lanes];
  }

  /// Turns to a week.
  void read(Week week) {
    Signals signals = week.signals();
    Arrays.fill(strikes, 0);
    add(signals.of(Signal.STRIKES_ON_LEADERS), strikes);
    add(signals.of(Signal.STRIKES_ON_LOGISTICS), strikes);
    Arrays.fill(jointWork, 0);
    add(signals.of(Signal.JOINT_OPERATIONS), jointWork);
    add(signals.of(Signal.INVESTIGATIONS), jointWork);
    consent = signals.of(Signal.CONSENTED_SHARE);
    jointKillings = signals.of(Signal.JOINT_KILLINGS);
    threat = signals.of(Signal.THREAT);
    enforcement = signals.of(Signal.COOPERATION_ENFORCEMENT);
    mandate = week.effort(LawLever.COUNCIL_MANDATE);
    authorisation = week.effort(LawLever.CONGRESSIONAL_AUTHORISATION);
    year = week.year();
  }

  private static void add(double[] part, double[] sum) {
    for (int lane = 0; lane < sum.length; lane++) {
      sum[lane] += part[lane];
    }
  }
}
