package org.contrapeso.model.relation;

import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.relation.RelationState.Stock;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Week;

/// What passes the border: people, firearms and goods.
final class Border {

  private final RelationState state;
  private final int lanes;
  private final double[] effort;

  Border(RelationState state, int lanes) {
    this.state = state;
    this.lanes = lanes;
    effort = new double[lanes];
  }

  /// Writes what passes this week.
  void advance(RelationBeliefs beliefs, Week week) {
    cross(beliefs, week);
    Relaxation.move(state.of(Stock.FAMILIAR_EFFORT), effort, beliefs.familiarity);
    smuggle(beliefs, week);
    arm(beliefs.parameters, week);
    trade(beliefs, week);
  }

  private void cross(RelationBeliefs beliefs, Week week) {
    RelationParameters parameters = beliefs.parameters;
    double[] cooperation = state.cooperation[Domain.MIGRATION.ordinal()];
    double[] familiar = state.of(Stock.FAMILIAR_EFFORT);
    double[] crossings = week.outcome(RelationOutcome.IRREGULAR_CROSSINGS);
    double year = week.year();
    for (int lane = 0; lane < lanes; lane++) {
      double crackdown = year >= parameters.crackdownDate()[lane] ? 1 : 0;
      double lasting = parameters.lastingShare()[lane];
      effort[lane] = cooperation[lane] + crackdown;
      double felt = effort[lane] - (1 - lasting) * familiar[lane] - lasting;
      crossings[lane] =
          parameters.crossingsBase()[lane] * Elementary.exp(beliefs.logUnresponsive[lane] * felt);
    }
  }

  private void smuggle(RelationBeliefs beliefs, Week week) {
    double[] enforcement = state.cooperation[Domain.ENFORCEMENT.ordinal()];
    double[] crossings = week.outcome(RelationOutcome.IRREGULAR_CROSSINGS);
    double[] smuggled = week.outcome(RelationOutcome.PEOPLE_SMUGGLED);
    double[] response = beliefs.parameters.smugglingResponse();
    for (int lane = 0; lane < lanes; lane++) {
      double odds = beliefs.smugglingOdds[lane] + response[lane] * (1 - enforcement[lane]);
      smuggled[lane] = crossings[lane] / (1 + Elementary.exp(-odds));
    }
  }

  private void arm(RelationParameters parameters, Week week) {
    double[] enforcement = state.cooperation[Domain.ENFORCEMENT.ordinal()];
    double[] control = week.effort(RelationLever.ARMS_CONTROL);
    double[] arms = week.outcome(RelationOutcome.SOUTHBOUND_ARMS);
    double[] excess = week.signals().of(Signal.ARMS_EXCESS);
    for (int lane = 0; lane < lanes; lane++) {
      double response = parameters.armsResponse()[lane] * (1 - enforcement[lane]);
      double kept = 1 - parameters.armsControlEffect()[lane] * control[lane];
      excess[lane] = kept * Elementary.exp(response) - 1;
    }
    for (int lane = 0; lane < lanes; lane++) {
      arms[lane] = parameters.southboundBase()[lane] * (1 + excess[lane]);
    }
  }

  private void trade(RelationBeliefs beliefs, Week week) {
    RelationParameters parameters = beliefs.parameters;
    double[] cooperation = state.cooperation[Domain.TRADE.ordinal()];
    double[] designation = week.signals().of(Signal.DESIGNATION);
    double[] friction = week.outcome(RelationOutcome.TRADE_FRICTION);
    for (int lane = 0; lane < lanes; lane++) {
      double chill = (1 - beliefs.leverage[lane]) * parameters.designationFriction()[lane];
      double lost = parameters.tradeSensitivity()[lane] * Math.max(0, 1 - cooperation[lane]);
      friction[lane] = parameters.trade()[lane] * (lost + chill * designation[lane]);
    }
    double[] gain = week.outcome(RelationOutcome.TRADE_GAIN);
    for (int lane = 0; lane < lanes; lane++) {
      double sensitivity = parameters.tradeSensitivity()[lane] * parameters.tradeReturn()[lane];
      gain[lane] = parameters.trade()[lane] * sensitivity * Math.max(0, cooperation[lane] - 1);
    }
  }
}
