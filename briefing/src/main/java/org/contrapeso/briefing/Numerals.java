package org.contrapeso.briefing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Writes numbers for readers: grouped by commas, with a point before the decimals, as both the
/// United States and Mexico write them, and with a true minus sign.
///
/// Written here and not by the JDK, whose tables of locales change from release to release.
///
/// @param language language that the numbers stand in
record Numerals(Language language) {

  /// Digits of an amount. Bands are within 0.4 % of the exact quantile, so that a fourth would not
  /// hold.
  private static final MathContext AMOUNT = new MathContext(3, RoundingMode.HALF_EVEN);

  /// Digits that an assumption is shown with at most.
  private static final MathContext ASSUMPTION = new MathContext(7, RoundingMode.HALF_EVEN);

  private static final int GROUP = 3;
  private static final int BILLION_EXPONENT = 9;

  /// A billion: from here on amounts are counted in billions.
  static final double LARGE = 1e9;

  private static final BigDecimal BILLION = BigDecimal.ONE.movePointRight(BILLION_EXPONENT);
  private static final int SMALLEST_EXPONENT = -4;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final char MINUS = '\u2212';

  /// An amount to three significant digits: `174,000`, `92.1`, `0.0253`.
  String amount(double value) {
    return plain(new BigDecimal(value).round(AMOUNT), true);
  }

  /// An assumed value to seven significant digits, without trailing zeros: `0.002527474`, `1.55 ×
  /// 10⁻⁸`.
  String assumption(double value) {
    return plain(new BigDecimal(value).round(ASSUMPTION), false);
  }

  /// A whole number.
  String count(long value) {
    return plain(BigDecimal.valueOf(value), false);
  }

  /// A difference with its sign, to three significant digits.
  String difference(double value) {
    String amount = amount(value);
    return value > 0 ? "+" + amount : amount;
  }

  /// A difference of an index or a count with its sign, to three significant digits and three
  /// decimals at most.
  String indexMoved(double difference) {
    BigDecimal rounded = new BigDecimal(difference).round(AMOUNT);
    BigDecimal shown =
        rounded.scale() > GROUP ? rounded.setScale(GROUP, RoundingMode.HALF_EVEN) : rounded;
    return (shown.signum() > 0 ? "+" : "") + plain(shown, true);
  }

  /// A change with its sign, in percent to one decimal; three significant digits from 100 % on.
  ///
  /// @param change the change as a share, where 0 is no change
  String change(double change) {
    BigDecimal percent = percent(change);
    return (percent.signum() > 0 ? "+" : "") + plain(percent, true) + sign();
  }

  /// A share in whole percent.
  ///
  /// @param share in `[0, 1]`
  String share(double share) {
    return plain(new BigDecimal(share).movePointRight(2).setScale(0, RoundingMode.HALF_EVEN), true)
        + sign();
  }

  /// A share in percent to one decimal, such as `41.9%`.
  String percentage(double share) {
    return points(share) + sign();
  }

  /// A share in percent as short as it can be written, such as `40%`: the label of a tick.
  String tick(double share) {
    return plain(new BigDecimal(share).movePointRight(2).round(AMOUNT), false) + sign();
  }

  /// A difference of shares with its sign, in percentage points to one decimal.
  String pointsMoved(double difference) {
    BigDecimal tenths =
        new BigDecimal(difference).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    return (tenths.signum() > 0 ? "+" : "") + plain(tenths, true);
  }

  /// A share in percentage points, to one decimal.
  String points(double share) {
    return plain(new BigDecimal(share).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN), true);
  }

  /// Whether a number was written as 0, however many decimals it bears.
  static boolean isZero(String written) {
    return written.chars().noneMatch(digit -> digit > '0' && digit <= '9');
  }

  private String sign() {
    return language.beforePercent() + "%";
  }

  private static BigDecimal percent(double change) {
    BigDecimal percent = new BigDecimal(change).movePointRight(2);
    BigDecimal tenths = percent.setScale(1, RoundingMode.HALF_EVEN);
    return tenths.precision() - tenths.scale() >= GROUP ? percent.round(AMOUNT) : tenths;
  }

  private String plain(BigDecimal value, boolean keepZeros) {
    return value.abs().compareTo(BILLION) < 0
        ? small(value, keepZeros)
        : small(value.movePointLeft(BILLION_EXPONENT), keepZeros) + language.billions();
  }

  private static String small(BigDecimal value, boolean keepZeros) {
    BigDecimal shown = keepZeros ? value : value.stripTrailingZeros();
    int exponent = shown.precision() - shown.scale() - 1;
    if (shown.signum() != 0 && exponent < SMALLEST_EXPONENT) {
      return digits(shown.movePointRight(-exponent)) + "\u00a0×\u00a010" + superscript(exponent);
    }
    return digits(shown.signum() == 0 ? shown.abs() : shown);
  }

  private static String digits(BigDecimal value) {
    String digits = value.abs().toPlainString();
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    StringBuilder out = new StringBuilder(value.signum() < 0 ? String.valueOf(MINUS) : "");
    for (int digit = 0; digit < whole; digit++) {
      if (digit > 0 && (whole - digit) % GROUP == 0) {
        out.append(',');
      }
      out.append(digits.charAt(digit));
    }
    return out.append(digits, whole, digits.length()).toString();
  }

  private static String superscript(int exponent) {
    StringBuilder out = new StringBuilder("⁻");
    for (char digit : Integer.toString(-exponent).toCharArray()) {
      out.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return out.toString();
  }
}
