package org.contrapeso.model.leadership;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.OrganisationEvents;
import org.contrapeso.model.world.Rows;

/// What has become of organisations that lost a leader: capability, splits to come, deaths to come.
///
/// Capability is kept where all rooms read it, in the signal; only here it changes.
final class Successions {

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
  /// @param capability capability, in [Rows] in `1`
  /// @param killed whether the leader was killed
  /// @param split whether the organisation splits, where removals make organisations split
  void remove(
      double[] capability, int organisation, int lane, int week, boolean killed, boolean split) {
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

  private void weaken(double[] capability, int organisation, int lane, double loss) {
    weakened[organisation] = true;
    capability[Rows.at(organisation, lanes) + lane] *= 1 - loss;
  }

  /// Begins anew where another organisation has taken the place.
  ///
  /// @param founded where one has
  /// @param capability capability, in [Rows] in `1`
  void begin(OrganisationEvents founded, double[] capability) {
    for (int event = 0; event < founded.count(); event++) {
      int organisation = founded.organisation(event);
      int lane = founded.lane(event);
      capability[Rows.at(organisation, lanes) + lane] = 1;
      splits.cancel(organisation, lane);
    }
  }

  /// Lets capability come back.
  ///
  /// @param capability capability, in [Rows] in `1`
  /// @param upTo members of an organisation and of all before it, in [Rows] in `person`
  /// @param missing members times the capability that they lack, over all organisations, `[lane]`
  void recover(double[] capability, double[] upTo, double[] missing) {
    int organisations = weakened.length;
    for (int lane = 0; lane < lanes; lane++) {
      double healing = recovery[lane];
      double lacking = 0;
      for (int i = 0; i < organisations; i++) {
        if (weakened[i]) {
          int row = Rows.FIRST + i * lanes;
          double left = capability[row + lane];
          double now = Math.fma(1 - left, healing, left);
          double members = upTo[row + lane];
          if (i > 0) {
            members -= upTo[row - lanes + lane];
          }
          capability[row + lane] = now;
          lacking = Math.fma(members, 1 - now, lacking);
        }
      }
      missing[lane] = lacking;
    }
  }

  /// Writes who breaks away and dies this week.
  ///
  /// @param breakaways where it is told who breaks away
  /// @param deaths deaths, `[lane]`
  void advance(int week, OrganisationEvents breakaways, double[] deaths) {
    splits.tell(week, breakaways);
    for (int lane = 0; lane < lanes; lane++) {
      double begun = waitingDeaths[lane] * waiting[lane];
      double coming = comingDeaths[lane] + begun;
      waitingDeaths[lane] -= begun;
      deaths[lane] = coming * dying[lane];
      comingDeaths[lane] = coming - deaths[lane];
    }
  }
}
