package org.contrapeso.kernel.math;

/// The standard normal distribution: its cumulative probability and its quantiles.
///
/// NaN gives NaN. Coefficients stand as published, with more digits than a double holds.
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class Normal {

  /// Beyond this a normal variate is below the smallest double in probability.
  private static final double VANISHES = 38.6;

  private static final double SQRT_32 = 0x1.6a09e667f3bcdp2;
  private static final double ONE_OVER_SQRT_2_PI = 0x1.9884533d43651p-2;

  private Normal() {}

  /// Probability of a value below `x`, by Cody's rational approximations.
  ///
  /// Relative error at most 8 units in the last place for `x` in `[-37.5, 8.3]`, as tested; 1
  /// above, subnormal and then 0 below.
  ///
  /// @see <a href="https://doi.org/10.1145/151271.151273">Cody 1993, Algorithm 715 (ANORM)</a>
  public static double cdf(double x) {
    double size = Math.abs(x);
    if (size <= 0.67448975) {
      return 0.5 + central(x);
    }
    if (!(size <= VANISHES)) {
      return Double.isNaN(x) ? x : x < 0 ? 0 : 1;
    }
    double density =
        Elementary.exp(-0.5 * size * size)
            * Math.fma(-0.5, Math.fma(size, size, -(size * size)), 1);
    double tail = density * (size <= SQRT_32 ? middle(size) : outer(size));
    return x < 0 ? tail : (0.5 - tail) + 0.5;
  }

  /// Value below which a normal variate falls with probability `p` in `[0, 1]`; NaN outside.
  ///
  /// Wichura's PPND16. Relative error at most 1e-15 for `p` in `[1e-300, 1 − 2^-53]`, as tested.
  /// Infinite at 0 and 1.
  ///
  /// @see <a href="https://doi.org/10.2307/2347330">Wichura 1988, Algorithm AS 241</a>
  public static double quantile(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      return quantileCentral(q);
    }
    double tail = q < 0 ? p : 1 - p;
    if (!(tail > 0)) {
      return tail == 0 ? Math.copySign(Double.POSITIVE_INFINITY, q) : Double.NaN;
    }
    double r = Math.sqrt(-Elementary.log(tail));
    double size = r <= 5 ? quantileMiddle(r - 1.6) : quantileOuter(r - 5);
    return Math.copySign(size, q);
  }

  /// Writes the quantiles of the first `n` probabilities into `result`, which may be `p` itself.
  public static void quantile(double[] p, double[] result, int n) {
    for (int lane = 0; lane < n; lane++) {
      result[lane] = quantile(p[lane]);
    }
  }

  private static double central(double x) {
    double z = x * x;
    double numerator = 0.065682337918207449113;
    numerator = numerator * z + 2.2352520354606839287;
    numerator = numerator * z + 161.02823106855587881;
    numerator = numerator * z + 1067.6894854603709582;
    numerator = numerator * z + 18154.981253343561249;
    double denominator = z + 47.20258190468824187;
    denominator = denominator * z + 976.09855173777669322;
    denominator = denominator * z + 10260.932208618978205;
    denominator = denominator * z + 45507.789335026729956;
    return x * numerator / denominator;
  }

  private static double middle(double x) {
    double numerator = 1.0765576773720192317e-8;
    numerator = numerator * x + 0.39894151208813466764;
    numerator = numerator * x + 8.8831497943883759412;
    numerator = numerator * x + 93.506656132177855979;
    numerator = numerator * x + 597.27027639480026226;
    numerator = numerator * x + 2494.5375852903726711;
    numerator = numerator * x + 6848.1904505362823326;
    numerator = numerator * x + 11602.651437647350124;
    numerator = numerator * x + 9842.7148383839780218;
    double denominator = x + 22.266688044328115691;
    denominator = denominator * x + 235.38790178262499861;
    denominator = denominator * x + 1519.377599407554805;
    denominator = denominator * x + 6485.558298266760755;
    denominator = denominator * x + 18615.571640885098091;
    denominator = denominator * x + 34900.952721145977266;
    denominator = denominator * x + 38912.003286093271411;
    denominator = denominator * x + 19685.429676859990727;
    return numerator / denominator;
  }

  private static double outer(double x) {
    double z = 1 / (x * x);
    double numerator = 0.02307344176494017303;
    numerator = numerator * z + 0.21589853405795699;
    numerator = numerator * z + 0.1274011611602473639;
    numerator = numerator * z + 0.022235277870649807;
    numerator = numerator * z + 0.001421619193227893466;
    numerator = numerator * z + 2.9112874951168792e-5;
    double denominator = z + 1.28426009614491121;
    denominator = denominator * z + 0.468238212480865118;
    denominator = denominator * z + 0.0659881378689285515;
    denominator = denominator * z + 0.00378239633202758244;
    denominator = denominator * z + 7.29751555083966205e-5;
    return (ONE_OVER_SQRT_2_PI - z * numerator / denominator) / x;
  }

  private static double quantileCentral(double q) {
    double r = 0.180625 - q * q;
    double numerator = 2.5090809287301226727e+3;
    numerator = numerator * r + 3.3430575583588128105e+4;
    numerator = numerator * r + 6.7265770927008700853e+4;
    numerator = numerator * r + 4.5921953931549871457e+4;
    numerator = numerator * r + 1.3731693765509461125e+4;
    numerator = numerator * r + 1.9715909503065514427e+3;
    numerator = numerator * r + 1.3314166789178437745e+2;
    numerator = numerator * r + 3.3871328727963666080e+0;
    double denominator = 5.2264952788528545610e+3;
    denominator = denominator * r + 2.8729085735721942674e+4;
    denominator = denominator * r + 3.9307895800092710610e+4;
    denominator = denominator * r + 2.1213794301586595867e+4;
    denominator = denominator * r + 5.3941960214247511077e+3;
    denominator = denominator * r + 6.8718700749205790830e+2;
    denominator = denominator * r + 4.2313330701600911252e+1;
    denominator = denominator * r + 1;
    return q * numerator / denominator;
  }

  private static double quantileMiddle(double r) {
    double numerator = 7.74545014278341407640e-4;
    numerator = numerator * r + 2.27238449892691845833e-2;
    numerator = numerator * r + 2.41780725177450611770e-1;
    numerator = numerator * r + 1.27045825245236838258e+0;
    numerator = numerator * r + 3.64784832476320460504e+0;
    numerator = numerator * r + 5.76949722146069140550e+0;
    numerator = numerator * r + 4.63033784615654529590e+0;
    numerator = numerator * r + 1.42343711074968357734e+0;
    double denominator = 1.05075007164441684324e-9;
    denominator = denominator * r + 5.47593808499534494600e-4;
    denominator = denominator * r + 1.51986665636164571966e-2;
    denominator = denominator * r + 1.48103976427480074590e-1;
    denominator = denominator * r + 6.89767334985100004550e-1;
    denominator = denominator * r + 1.67638483018380384940e+0;
    denominator = denominator * r + 2.05319162663775882187e+0;
    denominator = denominator * r + 1;
    return numerator / denominator;
  }

  private static double quantileOuter(double r) {
    double numerator = 2.01033439929228813265e-7;
    numerator = numerator * r + 2.71155556874348757815e-5;
    numerator = numerator * r + 1.24266094738807843860e-3;
    numerator = numerator * r + 2.65321895265761230930e-2;
    numerator = numerator * r + 2.96560571828504891230e-1;
    numerator = numerator * r + 1.78482653991729133580e+0;
    numerator = numerator * r + 5.46378491116411436990e+0;
    numerator = numerator * r + 6.65790464350110377720e+0;
    double denominator = 2.04426310338993978564e-15;
    denominator = denominator * r + 1.42151175831644588870e-7;
    denominator = denominator * r + 1.84631831751005468180e-5;
    denominator = denominator * r + 7.86869131145613259100e-4;
    denominator = denominator * r + 1.48753612908506148525e-2;
    denominator = denominator * r + 1.36929880922735805310e-1;
    denominator = denominator * r + 5.99832206555887937690e-1;
    denominator = denominator * r + 1;
    return numerator / denominator;
  }
}
