package org.contrapeso.model.health;

import org.contrapeso.kernel.math.Elementary;
import org.contrapeso.model.world.Signal;
import org.contrapeso.model.world.Week;

/// How likely a person with the disorder who uses illicitly made opioids dies by overdose, and how
/// much of that is fentanyl's.
final class OverdoseRisk {

  private final double[] deaths;
  private final double[] synthetic;
  private final double[] excess;

  OverdoseRisk(int lanes) {
    deaths = new double[lanes];
    synthetic = new double[lanes];
    excess = new double[lanes];
  }

  /// Deaths by overdose of a person in the state last set, `[lane]`, in `1/week`.
  double[] deaths() {
    return deaths;
  }

  /// Share of those deaths that involve fentanyl, `[lane]`.
  double[] synthetic() {
    return synthetic;
  }

  /// Factor of the pandemic on deaths by overdose, `[lane]`.
  double[] excess() {
    return excess;
  }

  /// Sets the risk of a week.
  ///
  /// @param reach share of seen overdoses that naloxone of today reaches, `[lane]`
  void set(HealthParameters p, double[] reach, Week week) {
    double year = week.year();
    double[] penetration = week.signals().of(Signal.PENETRATION);
    double[] potency = week.signals().of(Signal.POTENCY);
    double[] demandSide = week.signals().of(Signal.DEMAND_SIDE_DECLINE);
    double[] naloxone = week.effort(HealthLever.NALOXONE);
    double[] checking = week.effort(HealthLever.DRUG_CHECKING);
    for (int lane = 0; lane < deaths.length; lane++) {
      excess[lane] = 1 + p.pandemicExcess()[lane] * pandemic(p, year, lane);
    }
    for (int lane = 0; lane < deaths.length; lane++) {
      double potent = Elementary.powOfPositive(potency[lane], p.potencyElasticity()[lane]);
      double checked = 1 - p.drugCheckingEffect()[lane] * checking[lane];
      double factor = p.fentanylOverdoseFactor()[lane] * potent * checked;
      double share = penetration[lane];
      double plain = 1 - p.overdoseSurvival()[lane];
      double fatal =
          1 - p.overdoseSurvival()[lane] * (1 - (1 - p.fentanylSurvivalFactor()[lane]) * share);
      double perOverdose = (1 - share + share * factor) * fatal;
      synthetic[lane] = 1 - (1 - share) * plain / Math.max(perOverdose, Double.MIN_NORMAL);
      deaths[lane] =
          p.overdoseRate()[lane]
              * perOverdose
              * excess[lane]
              * helped(p, reach[lane] * naloxone[lane], lane)
              * (1 - demandSide[lane] * demandSide(p, year, lane));
    }
    for (int lane = 0; lane < deaths.length; lane++) {
      synthetic[lane] = Math.max(synthetic[lane], 0);
    }
  }

  /// Share of otherwise deadly overdoses that stay deadly when bystanders help.
  ///
  /// @param naloxone share of seen overdoses that naloxone reaches, were there no end to it
  private static double helped(HealthParameters p, double naloxone, int lane) {
    double reached = Math.min(naloxone, 1);
    double alone = (1 - p.emergencyCallShare()[lane]) * (1 - reached);
    return 1 - p.witnessedShare()[lane] * (1 - alone);
  }

  /// 1 in the pandemic, less while it fades, 0 before.
  private static double pandemic(HealthParameters p, double year, int lane) {
    if (year < p.pandemicStart()[lane]) {
      return 0;
    }
    double since = Math.max(year - p.pandemicEnd()[lane], 0);
    return Elementary.exp(-since / p.pandemicFade()[lane]);
  }

  private static double demandSide(HealthParameters p, double year, int lane) {
    double since = Math.max(year - p.demandSideStart()[lane], 0);
    return p.demandSideFall()[lane] * (1 - Elementary.exp(-since / p.demandSideTime()[lane]));
  }
}
