package org.contrapeso.model.law;

import static org.contrapeso.model.law.RuleState.BREACHED;
import static org.contrapeso.model.law.RuleState.DISPUTED;
import static org.contrapeso.model.law.RuleState.MET;
import static org.contrapeso.model.law.RuleState.NOT_ENGAGED;

/// The state of each rule, from the facts of a week.
final class Rules {

  private final LawParameters law;
  private final double[] unwillingOrUnable;
  private final Facts facts;
  private final Hostilities hostilities;
  private final Designation designation;

  /// The rules over facts that change from week to week.
  ///
  /// @param unwillingOrUnable 1 where a lane assumes [SelfDefence#UNWILLING_OR_UNABLE], else 0
  Rules(
      LawParameters law,
      double[] unwillingOrUnable,
      Facts facts,
      Hostilities hostilities,
      Designation designation) {
    this.law = law;
    this.unwillingOrUnable = unwillingOrUnable;
    this.facts = facts;
    this.hostilities = hostilities;
    this.designation = designation;
  }

  /// State of a rule in a lane.
  RuleState state(Rule rule, int lane) {
    return switch (rule) {
      case CHARTER_FORCE -> charterForce(lane);
      case CHARTER_SELF_DEFENCE -> selfDefence(lane);
      case CONSENT -> consent(lane);
      case SECURITY_COUNCIL -> securityCouncil(lane);
      case WAR_POWERS_REPORT -> report(lane);
      case WAR_POWERS_CLOCK -> clock(lane);
      case DOMESTIC_AUTHORITY -> domesticAuthority(lane);
      case DESIGNATION_STATUTE, DESIGNATION_CONSEQUENCES ->
          designation.inForce[lane] > 0 ? MET : NOT_ENGAGED;
      case MEXICO_SECURITY_LAW -> securityLaw(lane);
      case DUE_PROCESS -> force(lane) || facts.jointKillings[lane] > 0 ? DISPUTED : NOT_ENGAGED;
    };
  }

  /// Met by the best of its exceptions; a threat alone is disputed, unless it has a ground.
  private RuleState charterForce(int lane) {
    if (!force(lane)) {
      return facts.threat[lane] > 0 && ground(facts.mandate[lane], lane) != MET
          ? DISPUTED
          : NOT_ENGAGED;
    }
    return better(
        better(ground(facts.consent[lane], lane), ground(facts.mandate[lane], lane)),
        selfDefence(lane));
  }

  /// Engaged by force that no other ground carries wholly.
  private RuleState selfDefence(int lane) {
    if (!force(lane)
        || ground(facts.consent[lane], lane) == MET
        || ground(facts.mandate[lane], lane) == MET) {
      return NOT_ENGAGED;
    }
    if (unwillingOrUnable[lane] == 0) {
      return BREACHED;
    }
    return hostilities.enforcementBefore[lane] < law.unwillingBelow()[lane] ? MET : DISPUTED;
  }

  /// Force with a mandate needs no consent; without one, self-defence can take its place as far as
  /// the lane's reading goes.
  private RuleState consent(int lane) {
    if (!force(lane) || ground(facts.mandate[lane], lane) == MET) {
      return NOT_ENGAGED;
    }
    RuleState given = ground(facts.consent[lane], lane);
    return switch (selfDefence(lane)) {
      case MET -> given == MET ? MET : NOT_ENGAGED;
      case DISPUTED -> better(given, DISPUTED);
      default -> given;
    };
  }

  /// Engaged by force under a mandate; no mandate is no breach of its own, see [#charterForce].
  private RuleState securityCouncil(int lane) {
    return force(lane) && facts.mandate[lane] > 0
        ? better(ground(facts.mandate[lane], lane), DISPUTED)
        : NOT_ENGAGED;
  }

  private RuleState report(int lane) {
    if (!hostilities.last(lane)) {
      return NOT_ENGAGED;
    }
    double delay = law.reportDelay()[lane];
    return delay > law.reportDeadline()[lane] && hostilities.age[lane] < delay ? BREACHED : MET;
  }

  private RuleState clock(int lane) {
    if (!hostilities.last(lane)) {
      return NOT_ENGAGED;
    }
    if (!force(lane) || authorised(lane) == MET || hostilities.age[lane] < withdrawalDue(lane)) {
      return MET;
    }
    return hasLapsed(lane) ? authorised(lane) : DISPUTED;
  }

  /// Whether the time without authorisation, withdrawal included, has run out.
  boolean hasLapsed(int lane) {
    return hostilities.last(lane)
        && authorised(lane) != MET
        && hostilities.age[lane] >= withdrawalDue(lane) + law.withdrawalTime()[lane];
  }

  /// Weeks of hostilities after which withdrawal is due: the clock runs from the report, or from
  /// when it was due if that is earlier.
  private double withdrawalDue(int lane) {
    return Math.min(law.reportDelay()[lane], law.reportDeadline()[lane]) + law.clockTime()[lane];
  }

  private RuleState domesticAuthority(int lane) {
    return force(lane) ? better(authorised(lane), DISPUTED) : NOT_ENGAGED;
  }

  private RuleState securityLaw(int lane) {
    if (facts.year < law.securityLawYear()[lane]) {
      return NOT_ENGAGED;
    }
    if (force(lane)) {
      return ground(facts.consent[lane], lane);
    }
    return facts.jointWork[lane] > 0 ? MET : NOT_ENGAGED;
  }

  private RuleState authorised(int lane) {
    return ground(facts.authorisation[lane], lane);
  }

  private boolean force(int lane) {
    return facts.strikes[lane] > 0;
  }

  /// What a share of a ground makes of a rule that asks for it.
  private RuleState ground(double share, int lane) {
    if (share >= law.wholeGround()[lane]) {
      return MET;
    }
    return share >= law.partialGround()[lane] ? DISPUTED : BREACHED;
  }

  /// The better of two states; a rule that is not engaged gives no ground.
  private static RuleState better(RuleState one, RuleState other) {
    if (one == NOT_ENGAGED || other == NOT_ENGAGED) {
      return one == NOT_ENGAGED ? other : one;
    }
    return one.compareTo(other) < 0 ? one : other;
  }
}
