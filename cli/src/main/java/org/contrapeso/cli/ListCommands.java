package org.contrapeso.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.scenario.BeliefProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The verbs that list what there is.
final class ListCommands {

  private ListCommands() {}

  /// A verb that prints one table.
  abstract static class Listing implements Callable<Integer> {

    @Mixin private TableOptions options = new TableOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws FaultsException {
      table(Home.open(), options.locale())
          .print(options.format, options.words(), spec.commandLine().getOut());
      return 0;
    }

    abstract Table table(Home home, Locale locale) throws FaultsException;
  }

  /// `contrapeso courses`.
  @Command(
      name = "courses",
      description = "Lists the courses of action, in their supporters' words.",
      mixinStandardHelpOptions = true)
  static final class Courses extends Listing {

    @Override
    Table table(Home home, Locale locale) throws FaultsException {
      Table table = new Table("id", "name", "levers", "words");
      for (Course course : home.scenarios().courses()) {
        table.row(
            course.id(),
            course.name().in(locale),
            course.plans().stream()
                .map(plan -> plan.lever() + "=" + Table.rounded(plan.value()))
                .collect(Collectors.joining(" ")),
            course.words().in(locale));
      }
      return table;
    }
  }

  /// `contrapeso levers`.
  @Command(
      name = "levers",
      description = "Lists what a government can choose, with units and ranges.",
      mixinStandardHelpOptions = true)
  static final class Levers extends Listing {

    @Override
    Table table(Home home, Locale locale) {
      Table table =
          new Table("id", "name", "unit", "status_quo", "low", "high", "meaning")
              .forPeople("id", "name", "unit", "status_quo", "low", "high");
      for (Lever lever : home.registry().levers().values()) {
        table.row(
            lever.id(),
            lever.name().in(locale),
            lever.unit(),
            lever.statusQuo(),
            lever.low(),
            lever.high(),
            lever.meaning().in(locale));
      }
      return table;
    }
  }

  /// `contrapeso outcomes`.
  @Command(
      name = "outcomes",
      description = "Lists what the model reports, with units and the direction of better.",
      mixinStandardHelpOptions = true)
  static final class Outcomes extends Listing {

    @Override
    Table table(Home home, Locale locale) {
      Table table = new Table("id", "name", "unit", "kind", "summary", "better", "sentence");
      for (Outcome outcome : home.registry().outcomes().values()) {
        table.row(
            outcome.id(),
            outcome.name().in(locale),
            outcome.unit(),
            Term.of(outcome.kind()),
            Term.of(outcome.summary()),
            Term.of(outcome.better()),
            outcome.sentence().in(locale));
      }
      return table;
    }
  }

  /// `contrapeso beliefs`.
  @Command(
      name = "beliefs",
      description = "Lists the belief profiles, in their holders' words.",
      mixinStandardHelpOptions = true)
  static final class Beliefs extends Listing {

    @Override
    Table table(Home home, Locale locale) throws FaultsException {
      Table table = new Table("id", "name", "narrowed", "words");
      for (BeliefProfile profile : home.scenarios().beliefs()) {
        table.row(
            profile.id(),
            profile.name().in(locale),
            profile.weights().size() + profile.ranges().size(),
            profile.words().in(locale));
      }
      return table;
    }
  }

  /// `contrapeso parameters`.
  @Command(
      name = "parameters",
      description = "Lists every uncertain number and contested mechanism, with range and grade.",
      mixinStandardHelpOptions = true)
  static final class Parameters extends Listing {

    @Override
    Table table(Home home, Locale locale) {
      Table table =
          new Table("id", "name", "unit", "central", "low", "high", "grade", "sources")
              .forPeople("id", "unit", "central", "low", "high", "grade");
      for (Parameter parameter : home.registry().parameters().values()) {
        table.row(
            parameter.id(),
            parameter.name().in(locale),
            parameter.unit(),
            parameter.central(),
            parameter.low(),
            parameter.high(),
            Term.of(parameter.grade()),
            String.join(" ", parameter.sources()));
      }
      for (Hypothesis hypothesis : home.registry().hypotheses().values()) {
        table.row(
            hypothesis.id(),
            hypothesis.name().in(locale),
            new Table.Named(String.join(" | ", hypothesis.alternatives().keySet()), ""),
            hypothesis.defaultAlternative(),
            null,
            null,
            null,
            hypothesis.alternatives().values().stream()
                .flatMap(alternative -> alternative.sources().stream())
                .distinct()
                .collect(Collectors.joining(" ")));
      }
      return table;
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
