package org.contrapeso.model.opinion;

import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;
import org.contrapeso.model.world.Week;

/// Anti-U.S. sentiment in Mexico and support for co-operation, by the equations of the room.
final class MexicanOpinion {

  private final OpinionState state;
  private final int lanes;

  MexicanOpinion(OpinionState state, int lanes) {
    this.state = state;
    this.lanes = lanes;
  }

  /// Writes this week's opinion and moves the state to the next week.
  void advance(OpinionBeliefs beliefs, Week week) {
    OpinionParameters parameters = beliefs.parameters;
    Signals signals = week.signals();
    double[] support = week.outcome(OpinionOutcome.MEXICAN_SUPPORT);
    double[] sentiment = week.outcome(OpinionOutcome.ANTI_US_SENTIMENT);
    for (int lane = 0; lane < lanes; lane++) {
      sentiment[lane] = state.sentiment[lane];
      double strain = state.sentiment[lane] - parameters.sentimentAtRest()[lane];
      support[lane] =
          Odds.share(beliefs.mexicanSupport[lane] - parameters.sentimentOnSupport()[lane] * strain);
      signals.of(Signal.ANTI_US_SENTIMENT)[lane] = sentiment[lane];
      signals.of(Signal.MEXICAN_SUPPORT)[lane] = support[lane];
      double goal = goal(parameters, signals, lane);
      double distance = sentiment[lane] - goal;
      state.sentiment[lane] =
          goal
              + distance
                  * (goal > sentiment[lane] ? beliefs.riseLeft[lane] : beliefs.fadeLeft[lane]);
    }
  }

  /// Where sentiment tends to under what happens this week.
  private static double goal(OpinionParameters parameters, Signals signals, int lane) {
    double strikes =
        signals.of(Signal.STRIKES_ON_LEADERS)[lane] + signals.of(Signal.STRIKES_ON_LOGISTICS)[lane];
    double unilateral = strikes * (1 - signals.of(Signal.CONSENTED_SHARE)[lane]);
    double felt = unilateral / (unilateral + parameters.tempoOfHalfAnger()[lane]);
    double anger =
        parameters.strikeAnger()[lane] * felt
            + parameters.grievanceAnger()[lane] * signals.of(Signal.GRIEVANCE)[lane]
            + parameters.threatAnger()[lane] * signals.of(Signal.THREAT)[lane];
    double atRest = parameters.sentimentAtRest()[lane];
    double calm = 1 - parameters.diplomacyCalm()[lane] * signals.of(Signal.DIPLOMACY)[lane];
    return atRest * calm + (1 - atRest) * (1 - Elementary.exp(-anger));
  }
}
