package org.contrapeso.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.contrapeso.analysis.Sample;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.Probe;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.supply.SupplyRoom;

/// Which way pure fentanyl goes, year by year, under a course: the median over futures of each
/// flow.
///
/// Medians do not add up exactly, as each flow is taken on its own.
///
/// @param course id of the course
/// @param futures number of futures
/// @param years calendar year, with fraction, in which each 52 weeks begin
/// @param nodes places of the chain, without geography
/// @param flows from node to node
record SupplyAnswer(
    String course, int futures, double[] years, List<FlowNode> nodes, List<Flow> flows) {

  /// A place of the chain; columns from 0 on, in the direction of the flow.
  record FlowNode(String id, String name, int column) {}

  /// What goes from a node to another in each year, in `kg/year`.
  record Flow(String from, String to, double[] values) {}

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

  /// Computes an answer in steps of some futures.
  static final class Steps implements Awaited.Steps<SupplyAnswer> {

    private final ResolvedStudy study;
    private final Course course;
    private final WholeModel model;
    private final Locale locale;
    private final List<String> corridors = SupplyRoom.corridors();
    private final int futures;
    private final int firstWeek;
    private final int years;
    private final double[][][] sums;
    private int done;

    Steps(ResolvedStudy study, Course course, WholeModel model, Locale locale) {
      this.study = study;
      this.course = course;
      this.model = model;
      this.locale = locale;
      futures = Math.min(FUTURES, study.futures());
      firstWeek = Math.max(0, study.historyLength() - YEARS_BEFORE * Clock.WEEKS_PER_YEAR);
      years = (study.historyLength() + study.horizon() - firstWeek) / Clock.WEEKS_PER_YEAR;
      sums = new double[2 * corridors.size() + FURTHER][years][futures];
    }

    @Override
    public Optional<SupplyAnswer> advance(BooleanSupplier cancelled) {
      int count = Math.min(LANES, futures - done);
      int first = done;
      Probe.run(
          study,
          model,
          course,
          first,
          count,
          (week, lanes, reported) -> {
            int year = Math.floorDiv(week - firstWeek, Clock.WEEKS_PER_YEAR);
            if (year >= 0 && year < years) {
              for (int lane = 0; lane < count; lane++) {
                add(((WeekLanes) lanes).supply().flows(lane), year, first + lane);
              }
            }
          },
          cancelled);
      done += count;
      return done == futures ? Optional.of(answer()) : Optional.empty();
    }

    private void add(SupplyRoom.Flows flows, int year, int future) {
      int ways = corridors.size();
      for (int way = 0; way < ways; way++) {
        sums[way][year][future] += flows.sent()[way];
        sums[ways + way][year][future] += flows.seized()[way];
      }
      sums[2 * ways][year][future] += flows.destroyed();
      sums[2 * ways + 1][year][future] += flows.seizedInMexico();
      sums[2 * ways + 2][year][future] += flows.elsewhere();
    }

    private SupplyAnswer answer() {
      List<FlowNode> nodes = new ArrayList<>();
      List<Flow> flows = new ArrayList<>();
      int ways = corridors.size();
      add(nodes, MADE, 0);
      add(nodes, ELSEWHERE, 0);
      corridors.forEach(way -> add(nodes, way, 1));
      for (String end : List.of(DESTROYED, SEIZED_IN_MEXICO)) {
        add(nodes, end, 1);
      }
      for (String end : List.of(DELIVERED, SEIZED)) {
        add(nodes, end, 2);
      }
      for (int way = 0; way < ways; way++) {
        double[][] sent = sums[way];
        double[][] seized = sums[ways + way];
        flows.add(new Flow(MADE, corridors.get(way), medians(sent)));
        flows.add(new Flow(corridors.get(way), DELIVERED, medians(less(sent, seized))));
        flows.add(new Flow(corridors.get(way), SEIZED, medians(seized)));
      }
      flows.add(new Flow(MADE, DESTROYED, medians(sums[2 * ways])));
      flows.add(new Flow(MADE, SEIZED_IN_MEXICO, medians(sums[2 * ways + 1])));
      flows.add(new Flow(ELSEWHERE, DELIVERED, medians(sums[2 * ways + 2])));
      double[] starts = new double[years];
      Arrays.setAll(starts, year -> study.yearOf(firstWeek + year * Clock.WEEKS_PER_YEAR));
      return new SupplyAnswer(course.id(), futures, starts, nodes, flows);
    }

    private void add(List<FlowNode> nodes, String id, int column) {
      nodes.add(new FlowNode(id, name(id).in(locale), column));
    }

    private static double[][] less(double[][] of, double[][] minus) {
      double[][] rest = new double[of.length][];
      for (int year = 0; year < of.length; year++) {
        rest[year] = new double[of[year].length];
        for (int future = 0; future < rest[year].length; future++) {
          rest[year][future] = of[year][future] - minus[year][future];
        }
      }
      return rest;
    }

    private static double[] medians(double[][] byYear) {
      return Arrays.stream(byYear).mapToDouble(each -> Sample.of(each).quantiles().p50()).toArray();
    }
  }
}
