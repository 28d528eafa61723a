package org.contrapeso.model.law;

/// The state of each rule, from the facts of a week, `[lane]` each: a [RuleState] by its ordinal.
final class Rules {

  static final double NOT_ENGAGED = RuleState.NOT_ENGAGED.ordinal();
  static final double MET = RuleState.MET.ordinal();
  static final double DISPUTED = RuleState.DISPUTED.ordinal();
  static final double BREACHED = RuleState.BREACHED.ordinal();

  private final LawParameters law;
  private final double[] unwillingOrUnable;
  private final Facts facts;
  private final Hostilities hostilities;
  private final Designation designation;
  private final int lanes;
  private final double[] byConsent;
  private final double[] byMandate;
  private final double[] authorised;

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
    lanes = unwillingOrUnable.length;
    byConsent = new double[lanes];
    byMandate = new double[lanes];
    authorised = new double[lanes];
  }

  /// Sees what consent, mandate and authorisation of this week carry.
  void weigh() {
    ground(facts.consent, byConsent);
    ground(facts.mandate, byMandate);
    ground(facts.authorisation, authorised);
  }

  /// Writes 1 where the time without authorisation, withdrawal included, has run out, else 0.
  void lapse(double[] lapsed) {
    double[] age = hostilities.age;
    for (int lane = 0; lane < lanes; lane++) {
      lapsed[lane] = hasLapsed(age[lane], lane) ? 1 : 0;
    }
  }

  /// Writes the state of every rule, `[rule][lane]`.
  void judge(double[][] states) {
    double[] selfDefence = states[Rule.CHARTER_SELF_DEFENCE.ordinal()];
    defendSelf(selfDefence);
    useForce(selfDefence, states[Rule.CHARTER_FORCE.ordinal()]);
    consent(selfDefence, states[Rule.CONSENT.ordinal()]);
    askCouncil(states[Rule.SECURITY_COUNCIL.ordinal()]);
    report(states[Rule.WAR_POWERS_REPORT.ordinal()]);
    runClock(states[Rule.WAR_POWERS_CLOCK.ordinal()]);
    authorise(states[Rule.DOMESTIC_AUTHORITY.ordinal()]);
    designate(states[Rule.DESIGNATION_STATUTE.ordinal()]);
    designate(states[Rule.DESIGNATION_CONSEQUENCES.ordinal()]);
    keepSecurityLaw(states[Rule.MEXICO_SECURITY_LAW.ordinal()]);
    hear(states[Rule.DUE_PROCESS.ordinal()]);
  }

  /// Met by the best of its exceptions; a threat alone is disputed, unless it has a ground.
  private void useForce(double[] selfDefence, double[] state) {
    double[] strikes = facts.strikes;
    double[] threat = facts.threat;
    for (int lane = 0; lane < lanes; lane++) {
      double threatened = threat[lane] > 0 && byMandate[lane] != MET ? DISPUTED : NOT_ENGAGED;
      double used = better(better(byConsent[lane], byMandate[lane]), selfDefence[lane]);
      state[lane] = strikes[lane] > 0 ? used : threatened;
    }
  }

  /// Engaged by force that no other ground carries wholly.
  private void defendSelf(double[] state) {
    double[] strikes = facts.strikes;
    double[] before = hostilities.enforcementBefore;
    double[] below = law.unwillingBelow();
    for (int lane = 0; lane < lanes; lane++) {
      boolean engaged = strikes[lane] > 0 && byConsent[lane] != MET && byMandate[lane] != MET;
      double claimed = before[lane] < below[lane] ? MET : DISPUTED;
      double read = unwillingOrUnable[lane] == 0 ? BREACHED : claimed;
      state[lane] = engaged ? read : NOT_ENGAGED;
    }
  }

  /// Force with a mandate needs no consent; without one, self-defence can take its place as far as
  /// the lane's reading goes.
  private void consent(double[] selfDefence, double[] state) {
    double[] strikes = facts.strikes;
    for (int lane = 0; lane < lanes; lane++) {
      double given = byConsent[lane];
      double replaced = given == MET ? MET : NOT_ENGAGED;
      double doubted = selfDefence[lane] == DISPUTED ? better(given, DISPUTED) : given;
      double asked = selfDefence[lane] == MET ? replaced : doubted;
      state[lane] = strikes[lane] > 0 && byMandate[lane] != MET ? asked : NOT_ENGAGED;
    }
  }

  /// Engaged by force under a mandate; no mandate is no breach of its own, see [#useForce].
  private void askCouncil(double[] state) {
    double[] strikes = facts.strikes;
    double[] mandate = facts.mandate;
    for (int lane = 0; lane < lanes; lane++) {
      boolean engaged = strikes[lane] > 0 && mandate[lane] > 0;
      state[lane] = engaged ? better(byMandate[lane], DISPUTED) : NOT_ENGAGED;
    }
  }

  private void report(double[] state) {
    double[] age = hostilities.age;
    double[] delay = law.reportDelay();
    double[] deadline = law.reportDeadline();
    for (int lane = 0; lane < lanes; lane++) {
      boolean late = delay[lane] > deadline[lane] && age[lane] < delay[lane];
      double reported = late ? BREACHED : MET;
      state[lane] = age[lane] >= 0 ? reported : NOT_ENGAGED;
    }
  }

  private void runClock(double[] state) {
    double[] strikes = facts.strikes;
    double[] age = hostilities.age;
    for (int lane = 0; lane < lanes; lane++) {
      boolean kept =
          !(strikes[lane] > 0) || authorised[lane] == MET || age[lane] < withdrawalDue(lane);
      double overrun = hasLapsed(age[lane], lane) ? authorised[lane] : DISPUTED;
      double held = kept ? MET : overrun;
      state[lane] = age[lane] >= 0 ? held : NOT_ENGAGED;
    }
  }

  private boolean hasLapsed(double age, int lane) {
    return age >= 0
        && authorised[lane] != MET
        && age >= withdrawalDue(lane) + law.withdrawalTime()[lane];
  }

  /// Weeks of hostilities after which withdrawal is due: the clock runs from the report, or from
  /// when it was due if that is earlier.
  private double withdrawalDue(int lane) {
    return Math.min(law.reportDelay()[lane], law.reportDeadline()[lane]) + law.clockTime()[lane];
  }

  private void authorise(double[] state) {
    double[] strikes = facts.strikes;
    for (int lane = 0; lane < lanes; lane++) {
      state[lane] = strikes[lane] > 0 ? better(authorised[lane], DISPUTED) : NOT_ENGAGED;
    }
  }

  private void designate(double[] state) {
    double[] inForce = designation.inForce;
    for (int lane = 0; lane < lanes; lane++) {
      state[lane] = inForce[lane] > 0 ? MET : NOT_ENGAGED;
    }
  }

  private void keepSecurityLaw(double[] state) {
    double year = facts.year;
    double[] since = law.securityLawYear();
    double[] strikes = facts.strikes;
    double[] jointWork = facts.jointWork;
    for (int lane = 0; lane < lanes; lane++) {
      double working = jointWork[lane] > 0 ? MET : NOT_ENGAGED;
      double engaged = strikes[lane] > 0 ? byConsent[lane] : working;
      state[lane] = year < since[lane] ? NOT_ENGAGED : engaged;
    }
  }

  private void hear(double[] state) {
    double[] strikes = facts.strikes;
    double[] killings = facts.jointKillings;
    for (int lane = 0; lane < lanes; lane++) {
      state[lane] = strikes[lane] > 0 || killings[lane] > 0 ? DISPUTED : NOT_ENGAGED;
    }
  }

  /// Writes what a share of a ground makes of a rule that asks for it.
  private void ground(double[] share, double[] state) {
    double[] whole = law.wholeGround();
    double[] partial = law.partialGround();
    for (int lane = 0; lane < lanes; lane++) {
      double part = share[lane] >= partial[lane] ? DISPUTED : BREACHED;
      state[lane] = share[lane] >= whole[lane] ? MET : part;
    }
  }

  /// The better of two states; a rule that is not engaged gives no ground.
  private static double better(double one, double other) {
    double engaged = other == NOT_ENGAGED ? one : Math.min(one, other);
    return one == NOT_ENGAGED ? other : engaged;
  }
}
