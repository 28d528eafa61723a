package org.contrapeso.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The published equations, solved by the classical Runge–Kutta method in steps of a twentieth of a
/// week over a full matrix of hostility; it shares no code with the model.
///
/// ```
/// dC_i/dt = ρ C_i − η C_i/C − θ C_i Σ_j S_ij C_j − ω C_i²        C = Σ_i C_i
/// S_ij    = (R_ij + 1) / (A_i + 1)   for i ≠ j,                 S_ii = 0
/// C_i(0)  = C_0 i^−1 / Σ_j j^−1
/// ```
///
/// @see <a href="https://arxiv.org/abs/2307.06302">Prieto-Curiel, Campedelli & Hope 2023</a>
final class FineOrganisations {

  /// What a run reports, by the end of its id.
  static final List<String> REPORTED =
      List.of("members", "recruits", "conflict_deaths", "arrests", "saturation_losses");

  private static final int STEPS_PER_WEEK = 20;
  private static final int FLOWS = REPORTED.size() - 1;

  /// Constants of the authors' code.
  private static final Rates PUBLISHED = new Rates(115_000, 2.527474e-3, 110, 1.549231e-8, 0.04e-6);

  private final double[][] hostilityTowards;
  private double[] members;

  /// `C_0`, `ρ`, `η`, `θ` and `ω`, in `person` and `week`.
  record Rates(
      double initialMembers,
      double recruitment,
      double arrests,
      double conflict,
      double saturation) {

    static Rates published() {
      return PUBLISHED;
    }
  }

  /// Change of each size and the flows in all, per week.
  private record Change(double[] members, double[] flows) {}

  /// The published network at its first sizes.
  FineOrganisations(double initialMembers) {
    List<String> ids = new ArrayList<>();
    rows("organisations").forEach(row -> ids.add(row[0]));
    int n = ids.size();
    double[][] rivalry = new double[n][n];
    double[] allies = new double[n];
    for (String[] row : rows("rivalries")) {
      int a = ids.indexOf(row[0]);
      int b = ids.indexOf(row[1]);
      rivalry[a][b] = Double.parseDouble(row[2]);
      rivalry[b][a] = rivalry[a][b];
    }
    for (String[] row : rows("alliances")) {
      allies[ids.indexOf(row[0])] += Double.parseDouble(row[2]);
      allies[ids.indexOf(row[1])] += Double.parseDouble(row[2]);
    }
    hostilityTowards = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        hostilityTowards[j][i] = i == j ? 0 : (rivalry[i][j] + 1) / (allies[i] + 1);
      }
    }
    members = new double[n];
    double harmonic = 0;
    for (int rank = 1; rank <= n; rank++) {
      members[rank - 1] = 1.0 / rank;
      harmonic += members[rank - 1];
    }
    for (int i = 0; i < n; i++) {
      members[i] *= initialMembers / harmonic;
    }
  }

  private FineOrganisations(FineOrganisations other) {
    hostilityTowards = other.hostilityTowards;
    members = other.members.clone();
  }

  /// Another run from the same sizes.
  FineOrganisations copy() {
    return new FineOrganisations(this);
  }

  /// Advances by a week.
  ///
  /// @return what the week reports, in the order of [#REPORTED]: members at its beginning, then
  ///   what flows in it; in the step that leaves no one, no more than there is to lose
  double[] advance(Rates rates) {
    double[] reported = new double[REPORTED.size()];
    reported[0] = total(members);
    for (int step = 0; step < STEPS_PER_WEEK; step++) {
      double[] flows = step(rates, 1.0 / STEPS_PER_WEEK);
      for (int flow = 0; flow < FLOWS; flow++) {
        reported[1 + flow] += flows[flow];
      }
    }
    return reported;
  }

  /// What a week reports when rates jump at its beginning, which nothing before it foretold: what
  /// flows at the new rates at the sizes that its middle would have had by the old ones; stays
  /// where it is.
  double[] surprise(Rates before, Rates rates) {
    FineOrganisations middle = copy();
    for (int step = 0; step < STEPS_PER_WEEK / 2; step++) {
      middle.step(before, 1.0 / STEPS_PER_WEEK);
    }
    double[] reported = new double[REPORTED.size()];
    reported[0] = total(members);
    System.arraycopy(change(middle.members, rates).flows, 0, reported, 1, FLOWS);
    return reported;
  }

  private double[] step(Rates rates, double length) {
    Change first = change(members, rates);
    Change second = change(moved(first, length / 2), rates);
    Change third = change(moved(second, length / 2), rates);
    Change fourth = change(moved(third, length), rates);
    double[] next = members.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] +=
          length
              / 6
              * (first.members[i]
                  + 2 * second.members[i]
                  + 2 * third.members[i]
                  + fourth.members[i]);
    }
    double[] flows = new double[FLOWS];
    for (int flow = 0; flow < FLOWS; flow++) {
      flows[flow] =
          length
              / 6
              * (first.flows[flow]
                  + 2 * second.flows[flow]
                  + 2 * third.flows[flow]
                  + fourth.flows[flow]);
    }
    if (total(next) <= 0) {
      // arrests go on until no one is left, which happens in this step
      double losses = flows[1] + flows[2] + flows[3];
      double share = losses > 0 ? Math.min((total(members) + flows[0]) / losses, 1) : 1;
      for (int flow = 1; flow < FLOWS; flow++) {
        flows[flow] *= share;
      }
      Arrays.fill(members, 0);
      return flows;
    }
    members = next;
    return flows;
  }

  private double[] moved(Change change, double by) {
    double[] moved = members.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += by * change.members[i];
    }
    return moved;
  }

  private Change change(double[] sizes, Rates rates) {
    double[] pressure = new double[sizes.length];
    for (int j = 0; j < sizes.length; j++) {
      double[] towards = hostilityTowards[j];
      double rivals = sizes[j];
      for (int i = 0; i < sizes.length; i++) {
        pressure[i] += towards[i] * rivals;
      }
    }
    double all = total(sizes);
    Change change = new Change(new double[sizes.length], new double[FLOWS]);
    for (int i = 0; i < sizes.length; i++) {
      double size = sizes[i];
      double recruits = rates.recruitment * size;
      double deaths = rates.conflict * size * pressure[i];
      double arrests = all > 0 ? rates.arrests * size / all : 0;
      double lost = rates.saturation * size * size;
      change.members[i] = recruits - deaths - arrests - lost;
      change.flows[0] += recruits;
      change.flows[1] += deaths;
      change.flows[2] += arrests;
      change.flows[3] += lost;
    }
    return change;
  }

  private static double total(double[] sizes) {
    return Arrays.stream(sizes).sum();
  }

  private static List<String[]> rows(String series) {
    return Checkout.text(Path.of("evidence/series/organisation", series + ".csv"))
        .lines()
        .skip(1)
        .map(row -> row.split(","))
        .toList();
  }
}
