package org.contrapeso.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.kernel.random.RandomStream;
import org.contrapeso.model.organisation.OrganisationNetwork.Tie;
import org.contrapeso.model.organisation.Stepping;

/// The work that all engines do: runs of the organisation room as published, alone.
///
/// @param ties who is tied to whom
/// @param stepping how a week is stepped
/// @param weeks weeks of each run
/// @param values value of each of the [#INPUTS] and of the levers in each run, `[run][input]`
record OrganisationRuns(Ties ties, Stepping stepping, int weeks, double[][] values) {

  /// Inputs that differ from run to run, in the order of the columns.
  static final List<String> INPUTS =
      List.of(
          "organisation.initial_members",
          "organisation.rank_size_exponent",
          "organisation.recruitment_rate",
          "organisation.arrest_flow",
          "organisation.conflict_rate",
          "organisation.saturation_rate",
          "organisation.background_hostility",
          "organisation.smallest_organisation");

  /// Levers, in the order of the columns behind the inputs; each is set to 1.
  static final List<String> LEVERS =
      List.of("organisation.arrest_effort", "organisation.recruitment_effort");

  /// Outcomes that all engines report each week, in their order.
  static final List<String> OUTCOMES =
      List.of(
          "organisation.members",
          "organisation.recruits",
          "organisation.conflict_deaths",
          "organisation.arrests",
          "organisation.saturation_losses",
          "organisation.organisations",
          "organisation.concentration");

  private static final RandomStream DRAWS = RandomStream.of(0, "benchmark.organisation_runs");

  /// Runs whose inputs are drawn evenly from the ranges of the evidence.
  static OrganisationRuns drawn(
      Registry registry, Ties ties, Stepping stepping, int weeks, int runs) {
    double[][] values = new double[runs][INPUTS.size() + LEVERS.size()];
    for (int run = 0; run < runs; run++) {
      for (int input = 0; input < INPUTS.size(); input++) {
        Parameter parameter = registry.findParameter(INPUTS.get(input)).orElseThrow();
        double share = DRAWS.uniform(run, input, 0);
        values[run][input] = parameter.low() + share * (parameter.high() - parameter.low());
      }
      for (int lever = INPUTS.size(); lever < values[run].length; lever++) {
        values[run][lever] = 1;
      }
    }
    return new OrganisationRuns(ties, stepping, weeks, values);
  }

  /// Number of runs.
  int runs() {
    return values.length;
  }

  /// Weeks of all runs together.
  double laneWeeks() {
    return (double) weeks * runs();
  }

  /// Writes the work down for the engines that are programs of their own.
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("organisations ").append(ties.organisations());
    text.append(" weeks ").append(weeks);
    text.append(" ahead ").append(stepping == Stepping.MIDPOINT ? 1 : 0).append('\n');
    write(text, "rivalries", ties.rivalries());
    write(text, "alliances", ties.alliances());
    text.append("runs ").append(runs()).append('\n');
    for (double[] row : values) {
      for (double value : row) {
        text.append(value).append(' ');
      }
      text.append('\n');
    }
    Files.writeString(file, text);
  }

  private static void write(StringBuilder text, String name, List<Tie> listed) {
    text.append(name).append(' ').append(listed.size()).append('\n');
    for (Tie tie : listed) {
      text.append(tie.first()).append(' ').append(tie.second()).append(' ');
      text.append(tie.weight()).append('\n');
    }
  }
}
