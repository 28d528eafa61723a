package org.contrapeso.model.violence;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;

/// Killings beyond those by strikes: how many there are and how they are registered.
final class LethalViolence {

  private final int lanes;
  private final double[] organised;
  private final double[] elasticity;
  private final double[] relabelled;
  private final double[] forgetting;
  private final double[] shifting;
  private final double[] renewing;
  private final double[] normalScarcity;
  private final double[] disappearedShare;
  private final double[] arms;
  private final double[] killed;

  LethalViolence(int lanes) {
    this.lanes = lanes;
    organised = new double[lanes];
    elasticity = new double[lanes];
    relabelled = new double[lanes];
    forgetting = new double[lanes];
    shifting = new double[lanes];
    renewing = new double[lanes];
    normalScarcity = new double[lanes];
    disappearedShare = new double[lanes];
    arms = new double[lanes];
    killed = new double[lanes];
  }

  void assume(Beliefs beliefs, ViolenceParameters p) {
    double[] larger = beliefs.where(MemberShare.LARGER);
    double[] raises = beliefs.where(ScarcityEffect.RAISES);
    double[] relabelling = beliefs.where(HomicideFall.RELABELLING);
    for (int lane = 0; lane < lanes; lane++) {
      double share = Math.min(p.membersAmongVictims()[lane] * p.victimsPerMember()[lane], 1);
      organised[lane] = 1 - larger[lane] * (1 - share);
      elasticity[lane] =
          (1 - raises[lane]) * p.starvationElasticity()[lane]
              - raises[lane] * p.scarcityElasticity()[lane];
      relabelled[lane] = relabelling[lane] * p.disappearanceRise()[lane];
      forgetting[lane] = 1 - Elementary.exp(-1 / p.scarcityMemory()[lane]);
      shifting[lane] = 1 - Elementary.exp(-1 / p.registrationTime()[lane]);
      renewing[lane] = 1 - Elementary.exp(-1 / p.armsLife()[lane]);
    }
  }

  void start(ViolenceParameters p) {
    Arrays.fill(normalScarcity, 0);
    Arrays.fill(arms, 1);
    Lanes.copy(p.disappearedShareAtStart(), disappearedShare);
  }

  void copyFrom(LethalViolence other) {
    Lanes.copy(other.organised, organised);
    Lanes.copy(other.elasticity, elasticity);
    Lanes.copy(other.relabelled, relabelled);
    Lanes.copy(other.forgetting, forgetting);
    Lanes.copy(other.shifting, shifting);
    Lanes.copy(other.renewing, renewing);
    Lanes.copy(other.normalScarcity, normalScarcity);
    Lanes.copy(other.disappearedShare, disappearedShare);
    Lanes.copy(other.arms, arms);
  }

  /// Kills by conflict between organisations, the rest of society, and struggles of succession.
  ///
  /// @param concentration sum of the squares of the organisations' shares of the members, `[lane]`
  /// @param conflict conflict deaths, `[lane]` in `person/week`
  /// @param atStart the same in week 0; where it is 0, conflict counts as unchanged
  /// @param succession deaths in struggles of succession
  /// @param scarcity shortfall of supply, 0 to 1
  void kill(
      ViolenceParameters p,
      double[] concentration,
      double[] conflict,
      double[] atStart,
      double[] succession,
      double[] scarcity) {
    for (int lane = 0; lane < lanes; lane++) {
      double relative = atStart[lane] > 0 ? conflict[lane] / atStart[lane] : 1;
      double armed = Elementary.powOfPositive(arms[lane], p.armsElasticity()[lane]);
      double driven = relative * armed * (1 + scarcityEffect(p, concentration, scarcity, lane));
      double moved = Math.min(driven, p.organisedCeiling()[lane]) - 1;
      killed[lane] = p.lethalViolenceAtStart()[lane] * (1 + organised[lane] * moved);
    }
    for (int lane = 0; lane < lanes; lane++) {
      killed[lane] += p.victimsPerSuccessionDeath()[lane] * succession[lane];
    }
  }

  /// Relative change of organised violence by supply that differs from the normal of late.
  private double scarcityEffect(
      ViolenceParameters p, double[] concentration, double[] scarcity, int lane) {
    double least = p.leastSupply()[lane];
    double supply = Math.max(1 - scarcity[lane], least) / Math.max(1 - normalScarcity[lane], least);
    double response = Elementary.powOfPositive(supply, elasticity[lane]) - 1;
    return p.fentanylRevenueShare()[lane] * contested(concentration[lane]) * response;
  }

  /// How contested revenue is: the probability that two members drawn at random belong to different
  /// organisations; 0 where a single organisation is left, or none.
  private static double contested(double concentration) {
    return concentration > 0 ? Math.max(1 - concentration, 0) : 0;
  }

  /// Registers the killed.
  ///
  /// @param homicides where the homicides go, `[lane]` in `person/week`
  /// @param disappearances where the disappearances go
  void register(double[] homicides, double[] disappearances) {
    for (int lane = 0; lane < lanes; lane++) {
      homicides[lane] = (1 - disappearedShare[lane]) * killed[lane];
      disappearances[lane] = killed[lane] - homicides[lane];
    }
  }

  /// Moves on to the next week: what is normal, how deaths are registered and the firearms in use
  /// shift slowly.
  ///
  /// @param year calendar year of the week
  /// @param armsExcess firearms taken south beyond those of the reference year, as a share of these
  void remember(ViolenceParameters p, double year, double[] scarcity, double[] armsExcess) {
    for (int lane = 0; lane < lanes; lane++) {
      normalScarcity[lane] += forgetting[lane] * (scarcity[lane] - normalScarcity[lane]);
      double risen = year >= p.riseStart()[lane] ? 1 + relabelled[lane] : 1;
      double share = Math.min(p.disappearedShare()[lane] * risen, 1);
      disappearedShare[lane] += shifting[lane] * (share - disappearedShare[lane]);
      arms[lane] += renewing[lane] * (1 + armsExcess[lane] - arms[lane]);
    }
  }
}
