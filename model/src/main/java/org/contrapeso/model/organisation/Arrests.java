package org.contrapeso.model.organisation;

import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;

/// The weekly risk of arrest, the same for every member.
///
/// `η e / C` as published. In lanes that are coupled `e` may act as `e^α`, the flow may be `η e
/// C/C_0`, and state capacity and enforcement co-operation scale it by their powers. Members among
/// those detained come on top, as `k m Q / C`: `Q` is a count, whatever the number of members, and
/// `k` the share that is in prison beyond those of the earlier pace.
final class Arrests {

  private final double[] coupled;
  private final double[] perMember;
  private final double[] returns;
  private final double[] capacityElasticity;
  private final double[] cooperationElasticity;
  private final double[] arrestFlow;
  private final double[] firstMembers;
  private final double[] lockedUp;
  private final double[] flow;
  private final double[] detained;
  private final double[] risk;
  private final double[] beyondReference;

  Arrests(int lanes) {
    coupled = new double[lanes];
    perMember = new double[lanes];
    returns = new double[lanes];
    capacityElasticity = new double[lanes];
    cooperationElasticity = new double[lanes];
    arrestFlow = new double[lanes];
    firstMembers = new double[lanes];
    lockedUp = new double[lanes];
    flow = new double[lanes];
    detained = new double[lanes];
    risk = new double[lanes];
    beyondReference = new double[lanes];
  }

  void assume(Beliefs beliefs) {
    OrganisationParameters published = beliefs.parameters(OrganisationParameters.class);
    SurroundingsParameters parameters = beliefs.parameters(SurroundingsParameters.class);
    Lanes.copy(published.arrestFlow(), arrestFlow);
    Lanes.copy(published.initialMembers(), firstMembers);
    Lanes.copy(beliefs.where(Surroundings.COUPLED), coupled);
    Lanes.copy(beliefs.where(ArrestMechanism.PER_MEMBER_RISK), perMember);
    Lanes.copy(parameters.arrestCapacityElasticity(), capacityElasticity);
    Lanes.copy(parameters.arrestCooperationElasticity(), cooperationElasticity);
    double[] diminishing = beliefs.where(ArrestMechanism.DIMINISHING_RETURNS);
    for (int lane = 0; lane < returns.length; lane++) {
      lockedUp[lane] =
          coupled[lane] * parameters.detainedMembers()[lane] * parameters.detainedKept()[lane];
      returns[lane] = diminishing[lane] == 1 ? parameters.arrestReturns()[lane] : 1;
    }
  }

  void copyFrom(Arrests other) {
    Lanes.copy(other.coupled, coupled);
    Lanes.copy(other.perMember, perMember);
    Lanes.copy(other.returns, returns);
    Lanes.copy(other.capacityElasticity, capacityElasticity);
    Lanes.copy(other.cooperationElasticity, cooperationElasticity);
    Lanes.copy(other.arrestFlow, arrestFlow);
    Lanes.copy(other.firstMembers, firstMembers);
    Lanes.copy(other.lockedUp, lockedUp);
  }

  /// Takes this week's effort and what others say of the means behind it.
  ///
  /// @param effort multiple of the flow of today, `[lane]`
  /// @param detentions people detained under the strategy of October 2024, all of them, `[lane]` in
  ///   `person/week`
  void turnTo(Signals signals, double[] effort, double[] detentions) {
    double[] capacity = signals.of(Signal.STATE_CAPACITY);
    double[] cooperation = signals.of(Signal.COOPERATION_ENFORCEMENT);
    for (int lane = 0; lane < flow.length; lane++) {
      double means =
          coupled[lane] == 1
              ? power(effort[lane], returns[lane])
                  * power(capacity[lane], capacityElasticity[lane])
                  * power(cooperation[lane], cooperationElasticity[lane])
              : effort[lane];
      flow[lane] = arrestFlow[lane] * means;
      detained[lane] = lockedUp[lane] * detentions[lane] * means;
    }
  }

  /// Takes this week's effort where all lanes are alone.
  void turnTo(double[] effort) {
    for (int lane = 0; lane < flow.length; lane++) {
      flow[lane] = arrestFlow[lane] * effort[lane];
      detained[lane] = 0;
    }
  }

  /// Sets the risk for a number of members; where no member is left there is none.
  void riskAt(double[] members) {
    for (int lane = 0; lane < risk.length; lane++) {
      double sharedBy = coupled[lane] * perMember[lane] == 1 ? firstMembers[lane] : members[lane];
      double counted = members[lane] > 0 ? detained[lane] / members[lane] : 0;
      risk[lane] = members[lane] > 0 ? flow[lane] / sharedBy + counted : 0;
      beyondReference[lane] =
          members[lane] > 0 ? (flow[lane] - arrestFlow[lane]) / sharedBy + counted : 0;
    }
  }

  /// The risk as last set, `[lane]` in `1/week`.
  double[] risk() {
    return risk;
  }

  /// The risk as last set beyond that of an effort of 1, means as in the reference and no one more
  /// detained, `[lane]` in `1/week`.
  double[] beyondReference() {
    return beyondReference;
  }

  private static double power(double base, double exponent) {
    return base == 1 || exponent == 1 ? base : Elementary.pow(base, exponent);
  }
}
