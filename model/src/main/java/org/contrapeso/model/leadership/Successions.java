package org.contrapeso.model.leadership;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;

/// What has become of organisations that lost a leader: capability, splits to come, deaths to come.
final class Successions {

  private static final int NEVER = -1;

  private final int lanes;
  private final double[][] capability;
  private final double[][] splitting;
  private final int[][] due;
  private final double[] waitingDeaths;
  private final double[] comingDeaths;
  private final boolean[] hit;

  private final double[] weakens;
  private final double[] dips;
  private final double[] capabilityLoss;
  private final double[] recovery;
  private final double[] dipLoss;
  private final double[] dipDelay;
  private final double[] waiting;
  private final double[] breakawayShare;
  private final double[] extraDeaths;
  private final double[] dying;
  private final double[] killCaptureRatio;

  Successions(int organisations, int lanes) {
    this.lanes = lanes;
    capability = new double[organisations][lanes];
    splitting = new double[organisations][lanes];
    due = new int[organisations][lanes];
    hit = new boolean[organisations];
    waitingDeaths = new double[lanes];
    comingDeaths = new double[lanes];
    weakens = new double[lanes];
    dips = new double[lanes];
    capabilityLoss = new double[lanes];
    recovery = new double[lanes];
    dipLoss = new double[lanes];
    dipDelay = new double[lanes];
    waiting = new double[lanes];
    breakawayShare = new double[lanes];
    extraDeaths = new double[lanes];
    dying = new double[lanes];
    killCaptureRatio = new double[lanes];
  }

  void assume(Beliefs beliefs, LeadershipParameters parameters) {
    Lanes.copy(beliefs.where(RemovalEffect.WEAKENS), weakens);
    Lanes.copy(beliefs.where(RemovalEffect.DIPS_THEN_RISES), dips);
    Lanes.copy(parameters.capabilityLoss(), capabilityLoss);
    Lanes.copy(parameters.dipLoss(), dipLoss);
    Lanes.copy(parameters.dipDelay(), dipDelay);
    Lanes.copy(parameters.breakawayShare(), breakawayShare);
    Lanes.copy(parameters.extraDeathsPerRemoval(), extraDeaths);
    Lanes.copy(parameters.killCaptureRatio(), killCaptureRatio);
    for (int lane = 0; lane < lanes; lane++) {
      recovery[lane] = 1 - Elementary.exp(-Elementary.log(2) / parameters.successionTime()[lane]);
      waiting[lane] = 1 - Elementary.exp(-1 / parameters.dipDelay()[lane]);
      dying[lane] = 1 - Elementary.exp(-1 / parameters.extraDeathsTime()[lane]);
    }
  }

  void start() {
    Lanes.fill(capability, 1);
    Lanes.fill(splitting, 0);
    for (int[] weeks : due) {
      Arrays.fill(weeks, NEVER);
    }
    Arrays.fill(hit, false);
    Arrays.fill(waitingDeaths, 0);
    Arrays.fill(comingDeaths, 0);
  }

  void copyFrom(Successions other) {
    Lanes.copy(other.capability, capability);
    Lanes.copy(other.splitting, splitting);
    for (int i = 0; i < due.length; i++) {
      System.arraycopy(other.due[i], 0, due[i], 0, lanes);
    }
    System.arraycopy(other.hit, 0, hit, 0, hit.length);
    Lanes.copy(other.waitingDeaths, waitingDeaths);
    Lanes.copy(other.comingDeaths, comingDeaths);
    Lanes.copy(other.weakens, weakens);
    Lanes.copy(other.dips, dips);
    Lanes.copy(other.capabilityLoss, capabilityLoss);
    Lanes.copy(other.recovery, recovery);
    Lanes.copy(other.dipLoss, dipLoss);
    Lanes.copy(other.dipDelay, dipDelay);
    Lanes.copy(other.waiting, waiting);
    Lanes.copy(other.breakawayShare, breakawayShare);
    Lanes.copy(other.extraDeaths, extraDeaths);
    Lanes.copy(other.dying, dying);
    Lanes.copy(other.killCaptureRatio, killCaptureRatio);
  }

  /// Capability of each organisation, `[organisation][lane]` in `1`.
  double[][] capability() {
    return capability;
  }

  /// An organisation loses a leader.
  ///
  /// @param killed whether the leader was killed
  /// @param splits whether the organisation splits, where removals make organisations split
  void remove(int organisation, int lane, int week, boolean killed, boolean splits) {
    hit[organisation] = true;
    boolean dipsFirst = dips[lane] == 1;
    if (weakens[lane] == 1) {
      capability[organisation][lane] *= 1 - capabilityLoss[lane];
    } else if (dipsFirst && !killed) {
      capability[organisation][lane] *= 1 - dipLoss[lane];
    }
    if (weakens[lane] == 1) {
      return;
    }
    double deaths = extraDeaths[lane] * (killed ? killCaptureRatio[lane] : 1);
    double[] stock = dipsFirst ? waitingDeaths : comingDeaths;
    stock[lane] += deaths;
    if (splits) {
      double staying = (1 - splitting[organisation][lane]) * (1 - breakawayShare[lane]);
      splitting[organisation][lane] = 1 - staying;
      if (due[organisation][lane] == NEVER) {
        due[organisation][lane] = week + (dipsFirst ? (int) dipDelay[lane] : 0);
      }
    }
  }

  /// Writes who breaks away and dies this week, and lets capability come back.
  ///
  /// @param breakaway share of the members, `[organisation][lane]`
  /// @param deaths deaths, `[lane]`
  /// @param splits splits, `[lane]`
  void advance(int week, double[][] breakaway, double[] deaths, double[] splits) {
    Arrays.fill(splits, 0);
    Lanes.fill(breakaway, 0);
    for (int i = 0; i < hit.length; i++) {
      if (hit[i]) {
        advance(i, week, breakaway[i], splits);
      }
    }
    for (int lane = 0; lane < lanes; lane++) {
      double begun = waitingDeaths[lane] * waiting[lane];
      waitingDeaths[lane] -= begun;
      comingDeaths[lane] += begun;
      deaths[lane] = comingDeaths[lane] * dying[lane];
      comingDeaths[lane] -= deaths[lane];
    }
  }

  private void advance(int i, int week, double[] breakaway, double[] splits) {
    for (int lane = 0; lane < lanes; lane++) {
      boolean now = due[i][lane] != NEVER && due[i][lane] <= week;
      breakaway[lane] = now ? splitting[i][lane] : 0;
      if (now) {
        splits[lane]++;
        splitting[i][lane] = 0;
        due[i][lane] = NEVER;
      }
      capability[i][lane] += (1 - capability[i][lane]) * recovery[lane];
    }
  }
}
