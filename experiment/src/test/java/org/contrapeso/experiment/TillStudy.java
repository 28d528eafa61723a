package org.contrapeso.experiment;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Summary;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.design.DesignKind;
import org.contrapeso.experiment.design.Marginal;

/// Studies of a [Till], over ten weeks of history and ten of policy.
final class TillStudy {

  static final int HISTORY = 10;
  static final int HORIZON = 10;

  private TillStudy() {}

  /// A study of two courses: the status quo, and paying 3 in weeks 2, 3 and 4.
  static ResolvedStudy of(int futures, Summary balance, Summary payment, int every) {
    LeverPlan plan = new LeverPlan("room.paid", 3, 2, 0, OptionalInt.of(3));
    return of(futures, balance, payment, every, plan);
  }

  /// A study of two courses: the status quo, and a plan.
  static ResolvedStudy of(
      int futures, Summary balance, Summary payment, int every, LeverPlan plan) {
    Text name = new Text("till", "caja");
    return new ResolvedStudy(
        "till",
        name,
        name,
        List.of(
            new Course("idle", name, name, List.of(), Optional.empty()),
            new Course("busy", name, name, List.of(plan), Optional.empty())),
        "idle",
        "any",
        name,
        name,
        List.of(
            new StudyInput.Range(
                "room.first", "1", "uniform", 0, 500, 1000, new Marginal.Uniform(0, 1000))),
        List.of(),
        DesignKind.MONTE_CARLO,
        futures,
        11,
        YearMonth.of(2012, 1),
        YearMonth.of(2012, 4),
        HISTORY,
        HORIZON,
        List.of(
            new StudyOutcome("room.balance", "1", OutcomeKind.STOCK, balance, Better.NONE),
            new StudyOutcome("room.payment", "1/week", OutcomeKind.FLOW, payment, Better.NONE)),
        every,
        true);
  }
}
