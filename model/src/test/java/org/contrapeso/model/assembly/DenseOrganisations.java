package org.contrapeso.model.assembly;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Series;

/// One run of the equations of the organisations with a full matrix of hostility, written for
/// reading and not for speed: the reference of the room.
///
/// ```
/// dC_i/dt = ρ C_i − η C_i/C − θ C_i Σ_j S_ij C_j − ω C_i²
/// ```
///
/// Rates are those of the sizes foretold for the middle of the week, `3/2` of those of now less
/// `1/2` of those of a week ago, and where that is not above 0, those of now; sizes do not fall
/// below 0.
final class DenseOrganisations {

  private final double recruitmentRate;
  private final double arrestFlow;
  private final double conflictRate;
  private final double saturationRate;
  private final double[][] hostility;
  private double[] members;
  private double[] last;

  /// Flows of a week.
  record Flows(double recruits, double deaths, double arrests, double saturation) {}

  private record Rates(double[] recruits, double[] deaths, double[] arrests, double[] saturation) {

    double net(int i) {
      return recruits[i] - deaths[i] - arrests[i] - saturation[i];
    }
  }

  /// A run at its expected first sizes.
  ///
  /// @param input value of every input of the model, by id
  /// @param structure id of an alternative of the conflict structure
  DenseOrganisations(Registry registry, ToDoubleFunction<String> input, String structure) {
    recruitmentRate = input.applyAsDouble("organisation.recruitment_rate");
    arrestFlow = input.applyAsDouble("organisation.arrest_flow");
    saturationRate = input.applyAsDouble("organisation.saturation_rate");
    double background = input.applyAsDouble("organisation.background_hostility");
    members =
        firstSizes(
            registry.findSeries("organisation.organisations").orElseThrow().labels("id").size(),
            input.applyAsDouble("organisation.initial_members"),
            input.applyAsDouble("organisation.rank_size_exponent"));
    last = members.clone();
    double[][] published = hostility(registry, "published", background);
    hostility = hostility(registry, structure, background);
    conflictRate =
        input.applyAsDouble("organisation.conflict_rate")
            * encounters(published)
            / encounters(hostility);
  }

  double members() {
    return Arrays.stream(members).sum();
  }

  double members(int i) {
    return members[i];
  }

  /// Moves on by a week; returns the flows that do so, no more than there is to lose.
  Flows advance(double arrestEffort, double recruitmentEffort) {
    int n = members.length;
    double[] middle = new double[n];
    for (int i = 0; i < n; i++) {
      double ahead = (3 * members[i] - last[i]) / 2;
      middle[i] = ahead > 0 ? ahead : members[i];
    }
    last = members.clone();
    Rates rates = rates(middle, arrestEffort, recruitmentEffort);
    double[] sums = new double[4];
    for (int i = 0; i < n; i++) {
      double leaving = rates.deaths[i] + rates.arrests[i] + rates.saturation[i];
      double there = members[i] + rates.recruits[i];
      double share = leaving > there ? there / leaving : 1;
      sums[0] += rates.recruits[i];
      sums[1] += share * rates.deaths[i];
      sums[2] += share * rates.arrests[i];
      sums[3] += share * rates.saturation[i];
      members[i] = Math.max(0, members[i] + rates.net(i));
    }
    return new Flows(sums[0], sums[1], sums[2], sums[3]);
  }

  /// Moves on by a week along the differential equations themselves: the classical method of Runge
  /// and Kutta, of the fourth order.
  ///
  /// @param steps steps in the week
  /// @return the flows of the week
  Flows follow(double arrestEffort, double recruitmentEffort, int steps) {
    int n = members.length;
    double[] reached = new double[] {0, 1.0 / 2, 1.0 / 2, 1};
    double[] weight = new double[] {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};
    double[] sums = new double[4];
    for (int step = 0; step < steps; step++) {
      double[] begun = members.clone();
      double[] net = new double[n];
      for (int stage = 0; stage < weight.length; stage++) {
        double[] sizes = new double[n];
        for (int i = 0; i < n; i++) {
          sizes[i] = Math.max(0, begun[i] + reached[stage] / steps * net[i]);
        }
        Rates rates = rates(sizes, arrestEffort, recruitmentEffort);
        double part = weight[stage] / steps;
        for (int i = 0; i < n; i++) {
          net[i] = rates.net(i);
          members[i] += part * net[i];
          sums[0] += part * rates.recruits[i];
          sums[1] += part * rates.deaths[i];
          sums[2] += part * rates.arrests[i];
          sums[3] += part * rates.saturation[i];
        }
      }
      for (int i = 0; i < n; i++) {
        members[i] = Math.max(0, members[i]);
      }
    }
    return new Flows(sums[0], sums[1], sums[2], sums[3]);
  }

  private Rates rates(double[] sizes, double arrestEffort, double recruitmentEffort) {
    int n = sizes.length;
    double total = Arrays.stream(sizes).sum();
    Rates rates = new Rates(new double[n], new double[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      double pressure = 0;
      for (int j = 0; j < n; j++) {
        pressure += hostility[i][j] * sizes[j];
      }
      rates.recruits[i] = recruitmentRate * recruitmentEffort * sizes[i];
      rates.deaths[i] = conflictRate * sizes[i] * pressure;
      rates.arrests[i] = total > 0 ? arrestFlow * arrestEffort * sizes[i] / total : 0;
      rates.saturation[i] = saturationRate * sizes[i] * sizes[i];
    }
    return rates;
  }

  private double encounters(double[][] matrix) {
    double encounters = 0;
    for (int i = 0; i < members.length; i++) {
      for (int j = 0; j < members.length; j++) {
        encounters += members[i] * matrix[i][j] * members[j];
      }
    }
    return encounters;
  }

  private static double[] firstSizes(int n, double initialMembers, double exponent) {
    double[] sizes = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sizes[i] = Math.pow(i + 1, -exponent);
      sum += sizes[i];
    }
    for (int i = 0; i < n; i++) {
      sizes[i] *= initialMembers / sum;
    }
    return sizes;
  }

  /// `S_ij` of a structure, `[i][j]`.
  static double[][] hostility(Registry registry, String structure, double background) {
    double[][] rivalry = ties(registry, "organisation.rivalries");
    double[][] alliance = ties(registry, "organisation.alliances");
    int n = rivalry.length;
    double[] strength = sums(rivalry);
    double all = Arrays.stream(strength).sum();
    double[] allies = sums(alliance);
    double[][] hostility = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          hostility[i][j] =
              switch (structure) {
                case "published" -> (rivalry[i][j] + background) / (allies[i] + 1);
                case "strength_product" ->
                    (strength[i] * strength[j] / all + background) / (allies[i] + 1);
                case "flat" -> 1;
                default -> throw new IllegalArgumentException(structure);
              };
        }
      }
    }
    return hostility;
  }

  private static double[][] ties(Registry registry, String id) {
    List<String> ids = registry.findSeries("organisation.organisations").orElseThrow().labels("id");
    Series series = registry.findSeries(id).orElseThrow();
    double[][] matrix = new double[ids.size()][ids.size()];
    for (int row = 0; row < series.rows().size(); row++) {
      int a = ids.indexOf(series.labels("a").get(row));
      int b = ids.indexOf(series.labels("b").get(row));
      matrix[a][b] = series.numbers("weight")[row];
      matrix[b][a] = matrix[a][b];
    }
    return matrix;
  }

  private static double[] sums(double[][] matrix) {
    return Arrays.stream(matrix).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
  }
}
