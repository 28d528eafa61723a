package org.contrapeso.kernel;

import java.time.YearMonth;

/// A weekly clock: one step is one week, and a model year is 52 steps.
///
/// Week 0 is the first week of `start`. Months are twelfths of a model year, so that a month begins
/// in the week in which its twelfth begins.
///
/// @param start month in which week 0 lies
public record Clock(YearMonth start) {

  /// Steps in a model year, as in the published model of the organisations.
  public static final int WEEKS_PER_YEAR = 52;

  /// Weeks that a model may run from its start on, at most: 200 model years.
  public static final int MOST_WEEKS = 200 * WEEKS_PER_YEAR;

  private static final int MONTHS_PER_YEAR = 12;

  /// Week in which a month begins, counted from the start.
  ///
  /// @throws IllegalArgumentException if the month lies before the start, or more than
  ///   [#MOST_WEEKS] after it
  public int weekOf(YearMonth month) {
    long months = (long) MONTHS_PER_YEAR * (month.getYear() - start.getYear());
    months += month.getMonthValue() - start.getMonthValue();
    if (months < 0) {
      throw new IllegalArgumentException(
          "%s lies before the first month of the model, %s.".formatted(month, start));
    }
    long weeks = months * WEEKS_PER_YEAR / MONTHS_PER_YEAR;
    if (weeks > MOST_WEEKS) {
      throw new IllegalArgumentException(
          "%s lies %d weeks after the first month of the model, %s; at most %d are run."
              .formatted(month, weeks, start, MOST_WEEKS));
    }
    return (int) weeks;
  }

  /// Calendar year, with fraction, of the beginning of a week: week 26 of a 2012 start is `2012.5`.
  public double yearOf(int week) {
    double startYear = start.getYear() + (start.getMonthValue() - 1) / (double) MONTHS_PER_YEAR;
    return startYear + week / (double) WEEKS_PER_YEAR;
  }

  /// Month in which a week begins.
  public YearMonth monthOf(int week) {
    return start.plusMonths((long) week * MONTHS_PER_YEAR / WEEKS_PER_YEAR);
  }
}
