package org.contrapeso.model.leadership;

import java.util.Arrays;
import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Beliefs;
import org.contrapeso.model.world.Lanes;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Signals;

/// How strongly strikes bear on what organisations do before any of them is hit.
///
/// ```
/// D → D* q/(q + q_½) (1 − h x)     with mean time τ_D while it grows, half-life T_D while it falls
/// x → q/(q + q_½)                  with half-life T_D
/// ```
///
/// `q` strikes this week, `x` what organisations have got used to. Where strikes deter, `D` is
/// deterrence; where they displace, it is displacement; where they only remove, neither is there.
final class FearOfStrikes {

  private final double[] deters;
  private final double[] displaces;
  private final double[] ceiling;
  private final double[] halfEffectTempo;
  private final double[] growing;
  private final double[] falling;
  private final double[] habituation;
  private final double[] fear;
  private final double[] used;

  FearOfStrikes(int lanes) {
    deters = new double[lanes];
    displaces = new double[lanes];
    ceiling = new double[lanes];
    halfEffectTempo = new double[lanes];
    growing = new double[lanes];
    falling = new double[lanes];
    habituation = new double[lanes];
    fear = new double[lanes];
    used = new double[lanes];
  }

  void assume(Beliefs beliefs, LeadershipParameters parameters) {
    Lanes.copy(beliefs.where(Deterrence.ANTICIPATION), deters);
    Lanes.copy(beliefs.where(Deterrence.DISPLACEMENT), displaces);
    Lanes.copy(parameters.deterrenceCeiling(), ceiling);
    Lanes.copy(parameters.halfEffectTempo(), halfEffectTempo);
    Lanes.copy(parameters.habituation(), habituation);
    for (int lane = 0; lane < fear.length; lane++) {
      growing[lane] = 1 - Elementary.exp(-1 / parameters.deterrenceOnset()[lane]);
      falling[lane] =
          1 - Elementary.exp(-Elementary.log(2) / parameters.deterrenceHalfLife()[lane]);
    }
  }

  void start() {
    Arrays.fill(fear, 0);
    Arrays.fill(used, 0);
  }

  void copyFrom(FearOfStrikes other) {
    Lanes.copy(other.deters, deters);
    Lanes.copy(other.displaces, displaces);
    Lanes.copy(other.ceiling, ceiling);
    Lanes.copy(other.halfEffectTempo, halfEffectTempo);
    Lanes.copy(other.growing, growing);
    Lanes.copy(other.falling, falling);
    Lanes.copy(other.habituation, habituation);
    Lanes.copy(other.fear, fear);
    Lanes.copy(other.used, used);
  }

  /// Passes a week and writes deterrence and displacement.
  void advance(Signals signals) {
    double[] onLeaders = signals.of(Signal.STRIKES_ON_LEADERS);
    double[] onLogistics = signals.of(Signal.STRIKES_ON_LOGISTICS);
    double[] deterrence = signals.of(Signal.DETERRENCE);
    double[] displacement = signals.of(Signal.DISPLACEMENT);
    for (int lane = 0; lane < fear.length; lane++) {
      double strikes = onLeaders[lane] + onLogistics[lane];
      double pressed = strikes / (strikes + halfEffectTempo[lane]);
      double target = ceiling[lane] * pressed * (1 - habituation[lane] * used[lane]);
      double speed = target > fear[lane] ? growing[lane] : falling[lane];
      fear[lane] += (target - fear[lane]) * speed;
      used[lane] += (pressed - used[lane]) * falling[lane];
      deterrence[lane] = deters[lane] * fear[lane];
      displacement[lane] = displaces[lane] * fear[lane];
    }
  }
}
