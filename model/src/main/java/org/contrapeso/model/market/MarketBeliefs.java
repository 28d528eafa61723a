package org.contrapeso.model.market;

import org.contrapeso.model.world.Beliefs;

/// What the lanes believe of the market.
///
/// @param parameters what it takes from evidence
/// @param paces how fast it follows
/// @param ironLaw 1 where scarcity brings more potent substitutes, else 0, `[lane]`
/// @param multiplicative 1 where risk multiplies the price, 0 where it adds to it, `[lane]`
record MarketBeliefs(
    MarketParameters parameters, Paces paces, double[] ironLaw, double[] multiplicative) {

  static MarketBeliefs of(Beliefs beliefs) {
    MarketParameters parameters = beliefs.parameters(MarketParameters.class);
    return new MarketBeliefs(
        parameters,
        Paces.of(parameters),
        beliefs.where(Substitution.IRON_LAW),
        beliefs.where(RiskPremium.MULTIPLICATIVE));
  }
}
