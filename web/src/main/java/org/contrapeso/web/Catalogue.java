package org.contrapeso.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contrapeso.briefing.Vocabulary;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.Trigger;
import org.contrapeso.experiment.scenario.BeliefProfile;
import org.jspecify.annotations.Nullable;

/// Everything that the page needs to know of the model at once, in one language.
///
/// @param about what is running
/// @param groups rooms of the model, in the order of its week
/// @param outcomes what the model reports, in its order
/// @param levers what a government chooses, by id
/// @param courses courses that ship
/// @param beliefs belief profiles that ship
/// @param hypotheses contested mechanisms, by id
record Catalogue(
    About about,
    List<Group> groups,
    List<OutcomeEntry> outcomes,
    List<LeverEntry> levers,
    List<CourseEntry> courses,
    List<ProfileEntry> beliefs,
    List<HypothesisEntry> hypotheses) {

  private static final int STEPS = 100; // of a lever's scale, at least
  private static final int FINER = 6; // times that a step is made finer at most
  private static final double ON_GRID = 1e-9;

  /// What is running.
  ///
  /// @param version version of Contrapeso
  /// @param model hash of the compiled model
  /// @param evidence hash of the evidence
  /// @param scenarios hash of the studies, courses and beliefs that ship
  /// @param studies ids of the studies that ship
  record About(
      String version, String model, String evidence, String scenarios, List<String> studies) {

    static About of(Holdings holdings) {
      return new About(
          holdings.version(),
          holdings.fingerprint(),
          holdings.registry().contentHash(),
          holdings.scenarios().contentHash(),
          holdings.scenarios().studies());
    }
  }

  /// A room of the model.
  record Group(String id, String name) {}

  /// An outcome; `better` is `lower`, `higher` or `none`.
  ///
  /// @param unitName unit in words, empty where the outcome names it
  /// @param headline place among the outcomes that a summary speaks of, or null
  record OutcomeEntry(
      String id,
      String room,
      String name,
      String sentence,
      String unit,
      String unitName,
      boolean share,
      String kind,
      String summary,
      String better,
      @Nullable Integer headline,
      List<String> sources) {

    static OutcomeEntry of(Outcome outcome, Vocabulary words, Locale locale) {
      return new OutcomeEntry(
          outcome.id(),
          roomOf(outcome.id()),
          outcome.name().in(locale),
          outcome.sentence().in(locale),
          outcome.unit().toString(),
          outcome.share() ? "%" : words.unit(outcome.unit().toString()),
          outcome.share(),
          word(outcome.kind()),
          word(outcome.summary()),
          word(outcome.better()),
          outcome.headline().isPresent() ? outcome.headline().getAsInt() : null,
          outcome.sources());
    }
  }

  /// A word for a value of a lever.
  record SettingEntry(double value, String name) {}

  /// A lever; `step` divides its scale so that every setting lies on it.
  record LeverEntry(
      String id,
      String room,
      String name,
      String meaning,
      String unit,
      String unitName,
      double statusQuo,
      double low,
      double high,
      double step,
      List<SettingEntry> settings,
      List<String> sources) {

    static LeverEntry of(Lever lever, Vocabulary words, Locale locale) {
      return new LeverEntry(
          lever.id(),
          roomOf(lever.id()),
          lever.name().in(locale),
          lever.meaning().in(locale),
          lever.unit().toString(),
          words.unit(lever.unit().toString()),
          lever.statusQuo(),
          lever.low(),
          lever.high(),
          stepOf(lever),
          lever.settings().stream()
              .map(setting -> new SettingEntry(setting.value(), setting.name().in(locale)))
              .toList(),
          lever.sources());
    }
  }

  /// How a lever of a course moves; `duration` and `trigger` may be null.
  record PlanEntry(
      double value,
      int start,
      int ramp,
      @Nullable Integer duration,
      @Nullable TriggerEntry trigger) {

    static PlanEntry of(LeverPlan plan) {
      return new PlanEntry(
          plan.value(),
          plan.start(),
          plan.ramp(),
          plan.duration().isPresent() ? plan.duration().getAsInt() : null,
          plan.trigger().map(TriggerEntry::of).orElse(null));
    }
  }

  /// What a plan waits for.
  record TriggerEntry(
      String outcome, String side, double threshold, int weeks, String then, double factor) {

    static TriggerEntry of(Trigger trigger) {
      return new TriggerEntry(
          trigger.outcome(),
          word(trigger.when().side()),
          trigger.when().threshold(),
          trigger.when().weeks(),
          word(trigger.action()),
          trigger.factor());
    }
  }

  /// A course; `aim` is the outcome that its supporters care about most, or null.
  record CourseEntry(
      String id,
      String name,
      String words,
      @Nullable String aim,
      SortedMap<String, PlanEntry> levers) {

    static CourseEntry of(Course course, Locale locale) {
      SortedMap<String, PlanEntry> levers = new TreeMap<>();
      course.plans().forEach(plan -> levers.put(plan.lever(), PlanEntry.of(plan)));
      return new CourseEntry(
          course.id(),
          course.name().in(locale),
          course.words().in(locale),
          course.aim().orElse(null),
          levers);
    }
  }

  /// A range of a parameter, in its unit.
  record RangeEntry(double low, double high) {}

  /// A belief profile.
  record ProfileEntry(
      String id,
      String name,
      String words,
      SortedMap<String, SortedMap<String, Double>> hypotheses,
      SortedMap<String, RangeEntry> parameters) {

    static ProfileEntry of(BeliefProfile profile, Locale locale) {
      SortedMap<String, RangeEntry> ranges = new TreeMap<>();
      profile
          .ranges()
          .forEach((id, range) -> ranges.put(id, new RangeEntry(range.low(), range.high())));
      return new ProfileEntry(
          profile.id(),
          profile.name().in(locale),
          profile.words().in(locale),
          profile.weights(),
          ranges);
    }
  }

  /// An answer to a hypothesis; its weight is that of the registry.
  record AlternativeEntry(
      String id, String name, String words, double weight, List<String> sources) {}

  /// A contested mechanism.
  record HypothesisEntry(
      String id,
      String room,
      String name,
      String question,
      String standard,
      List<AlternativeEntry> alternatives) {

    static HypothesisEntry of(Hypothesis hypothesis, Locale locale) {
      return new HypothesisEntry(
          hypothesis.id(),
          roomOf(hypothesis.id()),
          hypothesis.name().in(locale),
          hypothesis.question().in(locale),
          hypothesis.defaultAlternative(),
          hypothesis.alternatives().values().stream()
              .map(each ->
                  new AlternativeEntry(
                      each.id(),
                      each.name().in(locale),
                      each.meaning().in(locale),
                      each.weight(),
                      each.sources()))
              .toList());
    }
  }

  /// The catalogue in a language.
  ///
  /// @throws FaultsException if a scenario file is faulty
  static Catalogue of(Holdings holdings, Locale locale) throws FaultsException {
    Vocabulary words = Vocabulary.of(locale);
    List<Outcome> outcomes =
        holdings.model().outcomes().stream()
            .map(id -> holdings.registry().findOutcome(id).orElseThrow())
            .toList();
    List<Lever> levers = List.copyOf(holdings.registry().levers().values());
    List<String> rooms =
        Stream.concat(
                outcomes.stream().map(Outcome::id),
                Stream.concat(
                    levers.stream().map(Lever::id),
                    holdings.registry().hypotheses().keySet().stream()))
            .map(Catalogue::roomOf)
            .distinct()
            .toList();
    List<CourseEntry> courses = new ArrayList<>();
    for (Course course : holdings.scenarios().courses()) {
      courses.add(CourseEntry.of(course, locale));
    }
    List<ProfileEntry> beliefs = new ArrayList<>();
    for (BeliefProfile profile : holdings.scenarios().beliefs()) {
      beliefs.add(ProfileEntry.of(profile, locale));
    }
    return new Catalogue(
        About.of(holdings),
        rooms.stream().map(room -> new Group(room, words.room(room))).toList(),
        outcomes.stream().map(outcome -> OutcomeEntry.of(outcome, words, locale)).toList(),
        levers.stream().map(lever -> LeverEntry.of(lever, words, locale)).toList(),
        Collections.unmodifiableList(courses),
        Collections.unmodifiableList(beliefs),
        holdings.registry().hypotheses().values().stream()
            .map(hypothesis -> HypothesisEntry.of(hypothesis, locale))
            .toList());
  }

  static String roomOf(String id) {
    int point = id.indexOf('.');
    return point < 0 ? id : id.substring(0, point);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The largest of 1, 2 and 5 times a power of ten that divides the scale often enough and on
  /// whose grid every setting lies.
  private static double stepOf(Lever lever) {
    double most = (lever.high() - lever.low()) / STEPS;
    BigDecimal size = new BigDecimal(most);
    BigDecimal finest = BigDecimal.ONE.scaleByPowerOfTen(size.precision() - size.scale() - 1);
    for (int finer = 0; finer < FINER; finer++) {
      for (int times : new int[] {5, 2, 1}) {
        double step = finest.multiply(BigDecimal.valueOf(times)).doubleValue();
        if (step <= most && lever.settings().stream().allMatch(each -> onGrid(each, lever, step))) {
          return step;
        }
      }
      finest = finest.movePointLeft(1);
    }
    return finest.doubleValue();
  }

  private static boolean onGrid(Lever.Setting setting, Lever lever, double step) {
    double steps = (setting.value() - lever.low()) / step;
    return Math.abs(steps - Math.rint(steps)) < ON_GRID * Math.max(1, Math.abs(steps));
  }
}
