package org.contrapeso.model.leadership;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;

/// What has become of organisations that lost a leader: capability, splits to come, deaths to come.
///
/// Capability is kept where all rooms read it, in the signal; only here it changes.
final class Successions {

  private static final int NO_ONE = -1;

  private final int lanes;
  private final boolean[] weakened;
  private final SplitsToCome splits;
  private final double[] waitingDeaths;
  private final double[] comingDeaths;

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
    weakened = new boolean[organisations];
    splits = new SplitsToCome(organisations, lanes);
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
    Arrays.fill(weakened, false);
    splits.start();
    Arrays.fill(waitingDeaths, 0);
    Arrays.fill(comingDeaths, 0);
  }

  void copyFrom(Successions other) {
    System.arraycopy(other.weakened, 0, weakened, 0, weakened.length);
    splits.copyFrom(other.splits);
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

  /// An organisation loses a leader.
  ///
  /// @param capability capability, `[organisation][lane]` in `1`
  /// @param killed whether the leader was killed
  /// @param split whether the organisation splits, where removals make organisations split
  void remove(
      double[][] capability, int organisation, int lane, int week, boolean killed, boolean split) {
    if (weakens[lane] == 1) {
      weaken(capability, organisation, lane, capabilityLoss[lane]);
      return;
    }
    boolean dipsFirst = dips[lane] == 1;
    if (dipsFirst && !killed) {
      weaken(capability, organisation, lane, dipLoss[lane]);
    }
    double deaths = extraDeaths[lane] * (killed ? killCaptureRatio[lane] : 1);
    double[] stock = dipsFirst ? waitingDeaths : comingDeaths;
    stock[lane] += deaths;
    if (split) {
      int delay = dipsFirst ? (int) dipDelay[lane] : 0;
      splits.add(organisation, lane, breakawayShare[lane], week + delay);
    }
  }

  private void weaken(double[][] capability, int organisation, int lane, double loss) {
    weakened[organisation] = true;
    capability[organisation][lane] *= 1 - loss;
  }

  /// Begins anew where another organisation has taken the place; that is among the last ones.
  ///
  /// @param founded how many have, `[lane]`
  /// @param place 1 where one has, else 0, `[organisation][lane]`
  /// @param capability capability, `[organisation][lane]` in `1`
  void begin(double[] founded, double[][] place, double[][] capability) {
    for (int i = 0; i < lanes; i++) {
      double left = founded[i];
      for (int row = place.length - 1; left > 0 && row >= 0; row--) {
        if (place[row][i] > 0) {
          capability[row][i] = 1;
          splits.cancel(row, i);
          left--;
        }
      }
    }
  }

  /// Lets capability come back.
  ///
  /// @param capability capability, `[organisation][lane]` in `1`
  /// @param members members, `[organisation][lane]` in `person`
  /// @param missing members times the capability that they lack, over all organisations, `[lane]`
  void recover(double[][] capability, double[][] members, double[] missing) {
    Arrays.fill(missing, 0);
    int before = NO_ONE;
    for (int i = 0; i < weakened.length; i++) {
      if (weakened[i] && before == NO_ONE) {
        before = i;
      } else if (weakened[i]) {
        recover(capability[before], members[before], capability[i], members[i], missing);
        before = NO_ONE;
      }
    }
    if (before != NO_ONE) {
      recover(capability[before], members[before], missing);
    }
  }

  /// Two organisations at once, since the sum is read and written as often as this is called.
  private void recover(
      double[] first,
      double[] firstMembers,
      double[] second,
      double[] secondMembers,
      double[] missing) {
    for (int lane = 0; lane < lanes; lane++) {
      double one = first[lane] + (1 - first[lane]) * recovery[lane];
      double other = second[lane] + (1 - second[lane]) * recovery[lane];
      double lacking = missing[lane] + firstMembers[lane] * (1 - one);
      first[lane] = one;
      second[lane] = other;
      missing[lane] = lacking + secondMembers[lane] * (1 - other);
    }
  }

  private void recover(double[] capability, double[] members, double[] missing) {
    for (int lane = 0; lane < lanes; lane++) {
      capability[lane] += (1 - capability[lane]) * recovery[lane];
      missing[lane] += members[lane] * (1 - capability[lane]);
    }
  }

  /// Writes who breaks away and dies this week.
  ///
  /// @param breakaway share of the members, `[organisation][lane]`
  /// @param counted organisations of which a part breaks away, `[lane]`
  /// @param deaths deaths, `[lane]`
  void advance(int week, double[][] breakaway, double[] counted, double[] deaths) {
    splits.tell(week, breakaway, counted);
    for (int lane = 0; lane < lanes; lane++) {
      double begun = waitingDeaths[lane] * waiting[lane];
      double coming = comingDeaths[lane] + begun;
      waitingDeaths[lane] -= begun;
      deaths[lane] = coming * dying[lane];
      comingDeaths[lane] = coming - deaths[lane];
    }
  }
}
