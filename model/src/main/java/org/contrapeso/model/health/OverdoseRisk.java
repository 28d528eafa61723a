package org.contrapeso.model.health;

import org.contrapeso.kernel.math.Elementary;

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

  /// What a week is like.
  ///
  /// @param year calendar year with fraction
  /// @param penetration share of fentanyl in illicitly made opioids, `[lane]`
  /// @param potency strength of what is sold relative to the reference year, `[lane]`
  /// @param naloxone naloxone relative to today, `[lane]`
  /// @param reach share of seen overdoses that naloxone of today reaches, `[lane]`
  /// @param checking effort of drug checking, `[lane]`
  /// @param demandSide 1 where risk falls on the demand side, `[lane]`
  record Circumstances(
      double year,
      double[] penetration,
      double[] potency,
      double[] naloxone,
      double[] reach,
      double[] checking,
      double[] demandSide) {}

  /// Sets the risk of a week.
  void set(HealthParameters p, Circumstances now) {
    for (int lane = 0; lane < deaths.length; lane++) {
      excess[lane] = 1 + p.pandemicExcess()[lane] * pandemic(p, now.year, lane);
    }
    for (int lane = 0; lane < deaths.length; lane++) {
      double potent = Elementary.powOfPositive(now.potency[lane], p.potencyElasticity()[lane]);
      double checked = 1 - p.drugCheckingEffect()[lane] * now.checking[lane];
      double factor = p.fentanylOverdoseFactor()[lane] * potent * checked;
      double share = now.penetration[lane];
      double plain = 1 - p.overdoseSurvival()[lane];
      double fatal =
          1 - p.overdoseSurvival()[lane] * (1 - (1 - p.fentanylSurvivalFactor()[lane]) * share);
      double perOverdose = (1 - share + share * factor) * fatal;
      synthetic[lane] = 1 - (1 - share) * plain / Math.max(perOverdose, Double.MIN_NORMAL);
      deaths[lane] =
          p.overdoseRate()[lane]
              * perOverdose
              * excess[lane]
              * helped(p, now, lane)
              * (1 - now.demandSide[lane] * demandSide(p, now.year, lane));
    }
    for (int lane = 0; lane < deaths.length; lane++) {
      synthetic[lane] = Math.max(synthetic[lane], 0);
    }
  }

  /// Share of otherwise deadly overdoses that stay deadly when bystanders help.
  private static double helped(HealthParameters p, Circumstances now, int lane) {
    double reached = Math.min(now.reach[lane] * now.naloxone[lane], 1);
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
