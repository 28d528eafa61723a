package org.contrapeso.cli;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.LegalRule;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.SingleRun;
import org.contrapeso.experiment.scenario.Overrides;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.law.Rule;
import org.contrapeso.model.law.RuleState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `contrapeso law`: how courses stand to the rules of law, week by week, from one run of each.
@Command(
    name = "law",
    description =
        "Lists for each course how it stands to each rule of law, with the weeks in which that"
            + " changes, from one run at central values; or what each rule adds to the exposure"
            + " index. A count, no verdict. Texts and readings of a rule: contrapeso evidence RULE.",
    mixinStandardHelpOptions = true)
final class LawCommand implements Callable<Integer> {

  private static final String EXPOSURE = "law.exposure";
  private static final String READING = "law.self_defence";

  @Parameters(
      arity = "0..*",
      paramLabel = "COURSE",
      description = "ids of courses, or files that end in .yaml (default: all courses)")
  private List<String> wanted = List.of();

  @Option(
      names = "--set",
      paramLabel = "ID=VALUE",
      description = "sets a parameter, a hypothesis or a lever; may be given many times")
  private List<String> settings = List.of();

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM",
      description = "month in which courses begin (default: ${DEFAULT-VALUE})")
  private String from = "2026-01";

  @Option(
      names = "--weeks",
      paramLabel = "N",
      description = "weeks to run from there (default: ${DEFAULT-VALUE})")
  private int weeks = 520;

  @Option(
      names = "--exposure",
      description = "what each rule adds to the exposure index, on average over the weeks")
  private boolean exposure = false;

  @Mixin private TableOptions options = new TableOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws FaultsException {
    if (weeks < 0 || weeks > Clock.MOST_WEEKS) {
      throw new ParameterException(
          spec.commandLine(), "--weeks takes 0 to %s weeks.".formatted(Clock.MOST_WEEKS));
    }
    int start = start();
    Home home = Home.open();
    Overrides overrides = Overrides.read(settings, home.model(), false);
    Table table =
        exposure
            ? new Table(
                    "course",
                    "rule",
                    "name",
                    "disputed",
                    "breached",
                    "exposure",
                    "reading",
                    "other_exposure")
                .forPeople(
                    "course", "rule", "name", "disputed", "breached", "exposure", "other_exposure")
                .withoutRepeats("course")
            : new Table(
                    "course",
                    "rule",
                    "name",
                    "state",
                    "from",
                    "week",
                    "weeks",
                    "sources",
                    "reading",
                    "other_state")
                .forPeople("course", "rule", "name", "state", "other_state", "from", "weeks")
                .withoutRepeats("course", "rule", "name");
    Readings readings = readings(home, overrides);
    List<String> aside = new ArrayList<>();
    if (options.format == Table.Format.TABLE) {
      aside.add(told(home, readings));
    }
    for (Course course : courses(home)) {
      Standing standing = run(home.model(), course, overrides, readings.inputs, start);
      Standing other = run(home.model(), course, overrides, readings.otherInputs, start);
      if (exposure) {
        account(home, course, readings, standing, other, table);
      } else {
        aside.addAll(list(home, course, readings, standing, other, start, table));
      }
    }
    overrides.notes().forEach(note -> spec.commandLine().getErr().println(note));
    table.print(options.format, options.words(), spec.commandLine().getOut());
    aside.stream()
        .flatMap(line -> TextColumn.wrap(line, TextColumn.WIDTH).stream())
        .forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    return 0;
  }

  /// The reading of self-defence that is set, and the other one.
  ///
  /// @param inputs value of every input under the reading that is set
  /// @param otherInputs the same inputs under the other reading
  private record Readings(String set, double[] inputs, String other, double[] otherInputs) {}

  private static Readings readings(Home home, Overrides overrides) {
    WholeModel model = home.model();
    int input = model.inputs().indexOf(READING);
    List<String> alternatives = model.alternatives(READING);
    double[] inputs = overrides.inputs();
    int set = (int) inputs[input];
    int other = (set + 1) % alternatives.size();
    double[] otherInputs = inputs.clone();
    otherInputs[input] = other;
    return new Readings(alternatives.get(set), inputs, alternatives.get(other), otherInputs);
  }

  private String told(Home home, Readings readings) {
    Hypothesis hypothesis = home.registry().findHypothesis(READING).orElseThrow();
    return options
        .words()
        .say(
            "law.reading",
            READING,
            readings.set,
            named(hypothesis, readings.set),
            readings.other,
            named(hypothesis, readings.other));
  }

  private String named(Hypothesis hypothesis, String alternative) {
    return Objects.requireNonNull(hypothesis.alternatives().get(alternative))
        .name()
        .in(options.locale());
  }

  /// How a course stands to the rules, and what that counts.
  ///
  /// @param states `[rule][week]`
  /// @param parts part of each rule in the exposure index, before the division, `[rule][week]`
  /// @param exposure the index, `[week]`
  private record Standing(RuleState[][] states, double[][] parts, double[] exposure) {}

  private List<Course> courses(Home home) throws FaultsException {
    if (wanted.isEmpty()) {
      return home.scenarios().courses();
    }
    List<Course> courses = new ArrayList<>();
    for (String word : wanted) {
      courses.add(home.scenarios().course(word, Home.here()));
    }
    return courses;
  }

  private Standing run(
      WholeModel model, Course course, Overrides overrides, double[] inputs, int start) {
    List<LeverPlan> plans = new ArrayList<>(course.plans());
    plans.addAll(overrides.plans());
    SingleRun.Request request =
        new SingleRun.Request(model.central(), inputs, plans, start, weeks, 0);
    RuleState[][] states = new RuleState[Rule.values().length][weeks + 1];
    double[][] values =
        SingleRun.run(
            model,
            request,
            (week, lane) -> {
              for (Rule rule : Rule.values()) {
                states[rule.ordinal()][week] = ((WeekLanes) lane).law().state(rule, 0);
              }
            });
    double[][] parts = new double[states.length][];
    for (Rule rule : Rule.values()) {
      parts[rule.ordinal()] = values[model.outcomes().indexOf("law." + id(rule))];
    }
    return new Standing(states, parts, values[model.outcomes().indexOf(EXPOSURE)]);
  }

  private int start() {
    try {
      return new Clock(WholeModel.START).weekOf(YearMonth.parse(from));
    } catch (DateTimeParseException | IllegalArgumentException unusable) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '--from': '%s' is no month such as 2026-01, from %s on"
              .formatted(from, WholeModel.START),
          unusable);
    }
  }

  /// One row for each span of weeks in which the states under both readings hold; to people, the
  /// rules that are never engaged are named in the lines that are returned.
  private List<String> list(
      Home home,
      Course course,
      Readings readings,
      Standing standing,
      Standing other,
      int start,
      Table table) {
    List<String> aside = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      RuleState[] states = standing.states[rule.ordinal()];
      RuleState[] others = other.states[rule.ordinal()];
      if (options.format == Table.Format.TABLE
          && count(states, RuleState.NOT_ENGAGED) == states.length
          && count(others, RuleState.NOT_ENGAGED) == others.length) {
        aside.add(id(rule));
      } else {
        spans(home, course, rule, readings, states, others, start, table);
      }
    }
    return aside.isEmpty()
        ? List.of()
        : List.of(options.words().say("law.aside", course.id(), String.join(", ", aside)));
  }

  private void spans(
      Home home,
      Course course,
      Rule rule,
      Readings readings,
      RuleState[] states,
      RuleState[] others,
      int start,
      Table table) {
    Clock clock = new Clock(WholeModel.START);
    LegalRule texts = home.registry().rules().get(id(rule));
    int first = 0;
    for (int week = 1; week <= states.length; week++) {
      if (week == states.length || states[week] != states[first] || others[week] != others[first]) {
        table.row(
            course.id(),
            id(rule),
            texts == null ? "" : texts.name().in(options.locale()),
            Term.of(states[first]),
            clock.monthOf(start + first).toString(),
            first,
            week - first,
            texts == null ? "" : String.join(" ", texts.sources()),
            readings.set,
            Term.of(others[first]));
        first = week;
      }
    }
  }

  /// One row for each rule, and one for the index, to which they add up.
  private void account(
      Home home, Course course, Readings readings, Standing standing, Standing other, Table table) {
    for (Rule rule : Rule.values()) {
      LegalRule texts = home.registry().rules().get(id(rule));
      table.row(
          course.id(),
          id(rule),
          texts == null ? "" : texts.name().in(options.locale()),
          count(standing.states[rule.ordinal()], RuleState.DISPUTED),
          count(standing.states[rule.ordinal()], RuleState.BREACHED),
          mean(standing.parts[rule.ordinal()]) / Rule.values().length,
          readings.set,
          mean(other.parts[rule.ordinal()]) / Rule.values().length);
    }
    table.row(
        course.id(),
        EXPOSURE,
        home.registry().findOutcome(EXPOSURE).orElseThrow().name().in(options.locale()),
        null,
        null,
        mean(standing.exposure),
        readings.set,
        mean(other.exposure));
  }

  private static int count(RuleState[] states, RuleState wanted) {
    int weeks = 0;
    for (RuleState state : states) {
      weeks += state == wanted ? 1 : 0;
    }
    return weeks;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static String id(Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }
}
