package org.contrapeso.experiment.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.contrapeso.experiment.ResultBlock;
import org.contrapeso.experiment.SeriesBlock;
import org.contrapeso.experiment.TrajectoryBlock;
import org.contrapeso.experiment.series.Band;
import org.contrapeso.experiment.series.Ranked;

/// Reads bands from blocks that are at hand. One of these belongs to one thread.
final class LiveBands {

  /// Quantile of the standard normal distribution at 97.5 %, for intervals that cover 95 %.
  private static final double Z = 1.959963984540054;

  private static final double[] BAND = {0.10, 0.25, 0.50, 0.75, 0.90};

  private final List<ResultBlock> blocks;
  private final double[] places;
  private final Ranked ranked = new Ranked();

  /// Of some futures.
  ///
  /// @param futures how many the blocks have
  LiveBands(List<ResultBlock> blocks, int futures) {
    this.blocks = blocks;
    double half = Math.min(Z / (2 * Math.sqrt(futures)), 1.0 / 2);
    places = Arrays.copyOf(BAND, BAND.length + 2);
    places[BAND.length] = 1.0 / 2 - half;
    places[BAND.length + 1] = 1.0 / 2 + half;
  }

  /// Bands before the policy start.
  List<Band> history(int outcome, int[] weeks) {
    return read(weeks, (block, _) -> block.series().history(outcome)).stream()
        .map(LiveBand::band)
        .toList();
  }

  /// Bands from the policy start on.
  List<LiveBand> forecast(int course, int outcome, int[] weeks) {
    return read(weeks, (block, _) -> block.series().forecast(course, outcome));
  }

  /// Bands of the difference of each future under one course to itself under another.
  List<LiveBand> differences(int course, int other, int outcome, int[] weeks) {
    List<SeriesBlock> differences =
        blocks.stream().map(block -> difference(block, course, other, outcome, weeks)).toList();
    return read(weeks, (_, at) -> differences.get(at).forecast(0, 0));
  }

  private static SeriesBlock difference(
      ResultBlock block, int course, int other, int outcome, int[] weeks) {
    SeriesBlock result = new SeriesBlock(1, 1, 0, weeks.length, block.futures());
    double[] difference = new double[block.futures()];
    TrajectoryBlock run = block.forecast()[course];
    double[] value = run.values();
    double[] held = block.forecast()[other].values();
    for (int week = 0; week < weeks.length; week++) {
      int at = run.at(outcome, week);
      for (int future = 0; future < difference.length; future++) {
        difference[future] = value[at + future] - held[at + future];
      }
      result.recordForecast(0, 0, week, difference, 0, difference.length);
    }
    return result;
  }

  /// Bands with the interval of the median between order statistics, which holds whatever the
  /// distribution (Conover 1999, Practical Nonparametric Statistics, section 3.2).
  ///
  /// @param of the weeks of a block, by the block and its position
  private List<LiveBand> read(int[] weeks, BiFunction<ResultBlock, Integer, SeriesBlock.Weeks> of) {
    List<SeriesBlock.Weeks> all = new ArrayList<>(blocks.size());
    for (int at = 0; at < blocks.size(); at++) {
      all.add(of.apply(blocks.get(at), at));
    }
    List<LiveBand> bands = new ArrayList<>(weeks.length);
    for (int week = 0; week < weeks.length; week++) {
      ranked.clear();
      for (SeriesBlock.Weeks block : all) {
        block.count(week, ranked);
      }
      double[] at = ranked.quantiles(places);
      bands.add(
          new LiveBand(
              new Band(weeks[week], at[0], at[1], at[2], at[3], at[4]),
              at[BAND.length],
              at[BAND.length + 1]));
    }
    return bands;
  }
}
