package org.contrapeso.briefing.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.contrapeso.experiment.series.Band;

/// Bands over time, with the calendar that places them.
///
/// @param bands the bands, in the order of their weeks
/// @param year calendar year, with fraction, of a week
public record Fan(List<Band> bands, IntToDoubleFunction year) {

  /// Copies the list.
  public Fan {
    bands = List.copyOf(bands);
  }

  /// The band of the last week.
  Band last() {
    return bands.getLast();
  }

  double[] places(Scale time) {
    return bands.stream().mapToDouble(band -> time.at(year.applyAsDouble(band.week()))).toArray();
  }

  double[] places(Scale amount, ToDoubleFunction<Band> edge) {
    return bands.stream().mapToDouble(band -> amount.at(edge.applyAsDouble(band))).toArray();
  }
}
