package org.contrapeso.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.analysis.Sample;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.Probe;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.supply.SupplyRoom;
import org.jspecify.annotations.Nullable;

/// Which way pure fentanyl goes, year by year, under a course and against the baseline: what goes
/// along each flow and through each place, over matched futures.
///
/// Everything is taken future by future first: a place's total, its share, its change. So the
/// spread of a total is that of the sum, and no median of flows has to add up to it.
///
/// @param course id of the course
/// @param baseline id of the course that changes are held against, or null where the course is that
/// @param futures number of futures
/// @param years calendar year, with fraction, in which each 52 weeks begin
/// @param nodes places of the chain, without geography
/// @param flows from node to node
record SupplyAnswer(
    String course,
    @Nullable String baseline,
    int futures,
    double[] years,
    List<FlowNode> nodes,
    List<Flow> flows) {

  /// Median and middle 80 % over the futures, one value a year.
  record Spread(double[] p10, double[] p50, double[] p90) {

    /// Of values by year and future.
    static Spread of(double[][] values) {
      Quantiles[] years =
          Arrays.stream(values).map(each -> Sample.of(each).quantiles()).toArray(Quantiles[]::new);
      return new Spread(
          Arrays.stream(years).mapToDouble(Quantiles::p10).toArray(),
          Arrays.stream(years).mapToDouble(Quantiles::p50).toArray(),
          Arrays.stream(years).mapToDouble(Quantiles::p90).toArray());
    }
  }

  /// An amount under the course, under the baseline, and the difference of the two future by
  /// future; the latter are null where there is no baseline.
  record Held(Spread values, @Nullable Spread baseline, @Nullable Spread change) {

    /// Of values by year and future; `before` are those of the baseline.
    static Held of(double[][] values, double @Nullable [][] before) {
      return before == null
          ? new Held(Spread.of(values), null, null)
          : new Held(Spread.of(values), Spread.of(before), Spread.of(less(values, before)));
    }
  }

  /// A place of the chain; columns from 0 on, in the direction of the flow.
  ///
  /// @param total what passes through it, in `kg/year`
  /// @param share part of what is sent on all ways that takes this one, from 0 to 1; null for
  ///   places that are no way
  record FlowNode(String id, String name, int column, Held total, @Nullable Held share) {}

  /// What goes from a node to another in each year, in `kg/year`.
  record Flow(String from, String to, Held amount) {}

  private static final int LANES = 64;
  private static final int FUTURES = 2 * LANES;
  private static final int YEARS_BEFORE = 5; // of the policy start
  private static final int FURTHER = 3; // flows: destroyed, seized in Mexico, from elsewhere
  private static final String MADE = "made";
  private static final String ELSEWHERE = "elsewhere";
  private static final String DELIVERED = "delivered";
  private static final String SEIZED = "seized";
  private static final String SEIZED_IN_MEXICO = "seized_in_mexico";
  private static final String DESTROYED = "destroyed";

  private static Text name(String node) {
    return switch (node) {
      case MADE -> new Text("Made in Mexico", "Fabricado en México");
      case ELSEWHERE -> new Text("Other sources", "Otras fuentes");
      case "ports_west" -> new Text("Ports of entry, west", "Cruces oficiales del oeste");
      case "ports_centre" -> new Text("Ports of entry, centre", "Cruces oficiales del centro");
      case "ports_east" -> new Text("Ports of entry, east", "Cruces oficiales del este");
      case "between_ports" -> new Text("Between ports of entry", "Entre cruces oficiales");
      case "sea_air_mail" -> new Text("Sea, air and mail", "Mar, aire y correo");
      case "northern" -> new Text("Northern border", "Frontera norte de EE. UU.");
      case DELIVERED -> new Text("Delivered", "Entregado");
      case SEIZED -> new Text("Seized on the way", "Decomisado en el camino");
      case SEIZED_IN_MEXICO -> new Text("Seized in Mexico", "Decomisado en México");
      case DESTROYED -> new Text("Destroyed", "Destruido");
      default -> new Text(node, node);
    };
  }

  private static double[][] less(double[][] of, double[][] minus) {
    return merged(of, minus, (value, other) -> value - other);
  }

  private static double[][] plus(double[][] one, double[][] other) {
    return merged(one, other, Double::sum);
  }

  private static double[][] merged(
      double[][] one, double[][] other, DoubleBinaryOperator operation) {
    double[][] merged = new double[one.length][];
    for (int year = 0; year < one.length; year++) {
      merged[year] = new double[one[year].length];
      for (int future = 0; future < merged[year].length; future++) {
        merged[year][future] = operation.applyAsDouble(one[year][future], other[year][future]);
      }
    }
    return merged;
  }

  /// What a course sends which way, by year and future, in `kg/year`.
  private static final class Ledger {

    private final int ways;
    private final double[][][] sums;

    Ledger(int ways, int years, int futures) {
      this.ways = ways;
      sums = new double[2 * ways + FURTHER][years][futures];
    }

    void add(SupplyRoom.Flows flows, int year, int future) {
      for (int way = 0; way < ways; way++) {
        sums[way][year][future] += flows.sent()[way];
        sums[ways + way][year][future] += flows.seized()[way];
      }
      sums[2 * ways][year][future] += flows.destroyed();
      sums[2 * ways + 1][year][future] += flows.seizedInMexico();
      sums[2 * ways + 2][year][future] += flows.elsewhere();
    }

    double[][] sent(int way) {
      return sums[way];
    }

    double[][] seized(int way) {
      return sums[ways + way];
    }

    double[][] landed(int way) {
      return less(sent(way), seized(way));
    }

    double[][] destroyed() {
      return sums[2 * ways];
    }

    double[][] seizedInMexico() {
      return sums[2 * ways + 1];
    }

    double[][] elsewhere() {
      return sums[2 * ways + 2];
    }

    /// Sum over all ways.
    double[][] all(IntFunction<double[][]> ofWay) {
      return IntStream.range(0, ways).mapToObj(ofWay).reduce(SupplyAnswer::plus).orElseThrow();
    }

    double[][] made() {
      return plus(all(this::sent), plus(destroyed(), seizedInMexico()));
    }

    double[][] delivered() {
      return plus(all(this::landed), elsewhere());
    }

    /// A way's part of what all ways are sent; 0 where nothing is.
    double[][] share(int way) {
      return merged(sent(way), all(this::sent), (value, total) -> total > 0 ? value / total : 0);
    }
  }

  /// Computes an answer in steps of some futures under one course.
  static final class Steps implements Awaited.Steps<SupplyAnswer> {

    private final ResolvedStudy study;
    private final List<Course> courses;
    private final List<Ledger> ledgers = new ArrayList<>();
    private final WholeModel model;
    private final Locale locale;
    private final List<String> corridors = SupplyRoom.corridors();
    private final int futures;
    private final int firstWeek;
    private final int years;
    private int done;
    private int running;

    /// @param course the course; it is held against the study's baseline where it is another
    Steps(ResolvedStudy study, Course course, WholeModel model, Locale locale) {
      this.study = study;
      this.model = model;
      this.locale = locale;
      Course baseline = study.courses().get(study.baselineIndex());
      courses = baseline.equals(course) ? List.of(course) : List.of(course, baseline);
      futures = Math.min(FUTURES, study.futures());
      firstWeek = Math.max(0, study.historyLength() - YEARS_BEFORE * Clock.WEEKS_PER_YEAR);
      years = (study.historyLength() + study.horizon() - firstWeek) / Clock.WEEKS_PER_YEAR;
      courses.forEach(each -> ledgers.add(new Ledger(corridors.size(), years, futures)));
    }

    @Override
    public Optional<SupplyAnswer> advance(BooleanSupplier cancelled) {
      int count = Math.min(LANES, futures - done);
      int first = done;
      Ledger ledger = ledgers.get(running);
      Probe.run(
          study,
          model,
          courses.get(running),
          first,
          count,
          (week, lanes, reported) -> {
            int year = Math.floorDiv(week - firstWeek, Clock.WEEKS_PER_YEAR);
            if (year >= 0 && year < years) {
              for (int lane = 0; lane < count; lane++) {
                ledger.add(((WeekLanes) lanes).supply().flows(lane), year, first + lane);
              }
            }
          },
          cancelled);
      done += count;
      if (done == futures) {
        done = 0;
        running++;
      }
      return running == courses.size() ? Optional.of(answer()) : Optional.empty();
    }

    private SupplyAnswer answer() {
      List<FlowNode> nodes = new ArrayList<>();
      List<Flow> flows = new ArrayList<>();
      nodes.add(node(MADE, 0, held(Ledger::made), null));
      nodes.add(node(ELSEWHERE, 0, held(Ledger::elsewhere), null));
      for (int each = 0; each < corridors.size(); each++) {
        int way = each;
        String id = corridors.get(way);
        Held sent = held(ledger -> ledger.sent(way));
        nodes.add(node(id, 1, sent, held(ledger -> ledger.share(way))));
        flows.add(new Flow(MADE, id, sent));
        flows.add(new Flow(id, DELIVERED, held(ledger -> ledger.landed(way))));
        flows.add(new Flow(id, SEIZED, held(ledger -> ledger.seized(way))));
      }
      nodes.add(node(DESTROYED, 1, held(Ledger::destroyed), null));
      nodes.add(node(SEIZED_IN_MEXICO, 1, held(Ledger::seizedInMexico), null));
      nodes.add(node(DELIVERED, 2, held(Ledger::delivered), null));
      nodes.add(node(SEIZED, 2, held(ledger -> ledger.all(ledger::seized)), null));
      flows.add(new Flow(MADE, DESTROYED, held(Ledger::destroyed)));
      flows.add(new Flow(MADE, SEIZED_IN_MEXICO, held(Ledger::seizedInMexico)));
      flows.add(new Flow(ELSEWHERE, DELIVERED, held(Ledger::elsewhere)));
      double[] starts = new double[years];
      Arrays.setAll(starts, year -> study.yearOf(firstWeek + year * Clock.WEEKS_PER_YEAR));
      String baseline = courses.size() > 1 ? courses.getLast().id() : null;
      return new SupplyAnswer(courses.getFirst().id(), baseline, futures, starts, nodes, flows);
    }

    private FlowNode node(String id, int column, Held total, @Nullable Held share) {
      return new FlowNode(id, name(id).in(locale), column, total, share);
    }

    private Held held(Function<Ledger, double[][]> amount) {
      return Held.of(
          amount.apply(ledgers.getFirst()),
          ledgers.size() > 1 ? amount.apply(ledgers.getLast()) : null);
    }
  }
}
