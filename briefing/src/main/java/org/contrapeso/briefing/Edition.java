package org.contrapeso.briefing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import org.contrapeso.analysis.Frequency;
import org.contrapeso.analysis.MatchedComparison;
import org.contrapeso.analysis.Quantiles;
import org.contrapeso.analysis.Share;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;
import org.jspecify.annotations.Nullable;

/// A briefing in one language: how its names, numbers, months and frequencies are written.
final class Edition {

  private static final int WEEKS_OF_YEAR = 52;

  private final BriefingInput input;
  private final Phrasebook words;
  private final Numerals numerals;
  private @Nullable Citations citations;
  private final List<Findings> findings;

  /// The edition in the language of the input.
  static Edition of(BriefingInput input) {
    return new Edition(input, Phrasebook.of(Language.of(input.locale())));
  }

  private Edition(BriefingInput input, Phrasebook words) {
    this.input = input;
    this.words = words;
    numerals = new Numerals(words.language());
    findings = Findings.of(input.study(), input.table(), this::isShare);
  }

  BriefingInput input() {
    return input;
  }

  ResolvedStudy study() {
    return input.study();
  }

  Registry registry() {
    return input.registry();
  }

  Phrasebook words() {
    return words;
  }

  Numerals numerals() {
    return numerals;
  }

  Citations citations() {
    Citations known = citations;
    if (known == null) {
      known = Citations.of(input.study(), input.registry(), words);
      citations = known;
    }
    return known;
  }

  List<Findings> findings() {
    return findings;
  }

  /// Findings on the outcomes that a summary speaks of, in their order.
  List<Findings> headlines() {
    return findings.stream()
        .filter(each -> headline(each.outcome()).isPresent())
        .sorted(Comparator.comparingInt(each -> headline(each.outcome()).getAsInt()))
        .toList();
  }

  private boolean isShare(StudyOutcome outcome) {
    return registry().findOutcome(outcome.id()).map(Outcome::share).orElse(false);
  }

  private OptionalInt headline(StudyOutcome outcome) {
    return registry()
        .findOutcome(outcome.id())
        .map(Outcome::headline)
        .orElseGet(OptionalInt::empty);
  }

  /// Findings by the room of their outcome, rooms and outcomes in the order of the study.
  SequencedMap<String, List<Findings>> findingsByRoom() {
    SequencedMap<String, List<Findings>> rooms = new LinkedHashMap<>();
    for (Findings each : findings) {
      rooms.computeIfAbsent(room(each.outcome().id()), room -> new ArrayList<>()).add(each);
    }
    return rooms;
  }

  /// Room of an id: what stands before its point.
  static String room(String id) {
    int point = id.indexOf('.');
    return point < 0 ? id : id.substring(0, point);
  }

  /// Name of a room; its id where nobody has given it one.
  String roomName(String room) {
    return words.find("room." + room).orElse(room);
  }

  String in(Text text) {
    return text.in(words.language().locale());
  }

  /// Name of a course, in quotation marks.
  String quoted(Course course) {
    return words.say("quoted", "name", in(course.name()));
  }

  /// Name of the baseline, in quotation marks.
  String baseline() {
    return quoted(study().courses().get(study().baselineIndex()));
  }

  /// Name of an outcome; its id where the registry has none.
  String name(StudyOutcome outcome) {
    return registry()
        .findOutcome(outcome.id())
        .map(Outcome::name)
        .map(this::in)
        .orElse(outcome.id());
  }

  /// Name of a parameter or hypothesis; its id where the registry has none.
  String name(StudyInput drawn) {
    return registry()
        .findParameter(drawn.id())
        .map(parameter -> in(parameter.name()))
        .or(() -> registry().findHypothesis(drawn.id()).map(hypothesis -> in(hypothesis.name())))
        .orElse(drawn.id());
  }

  /// Name of whatever the registry knows by an id; the id where it knows nothing.
  String nameOf(String id) {
    return registry()
        .findParameter(id)
        .map(Parameter::name)
        .or(() -> registry().findHypothesis(id).map(Hypothesis::name))
        .or(() -> registry().findLever(id).map(Lever::name))
        .or(() -> registry().findOutcome(id).map(Outcome::name))
        .map(this::in)
        .orElse(id);
  }

  /// Name of an outcome by its id; the id where the registry has none.
  String outcome(String id) {
    return registry().findOutcome(id).map(Outcome::name).map(this::in).orElse(id);
  }

  /// Name of a lever; its id where the registry has none.
  String lever(String id) {
    return registry().findLever(id).map(Lever::name).map(this::in).orElse(id);
  }

  /// A month, such as *January 2022*.
  String month(YearMonth month) {
    return words.say(
        "month", "month", words.name(month.getMonth()), "year", Integer.toString(month.getYear()));
  }

  /// The month in which a week of the model begins.
  String monthOf(int week) {
    return month(study().monthOf(week));
  }

  /// The month of the policy start.
  String start() {
    return month(study().policyStart());
  }

  /// The month of the last week.
  String end() {
    return monthOf(study().historyLength() + study().horizon());
  }

  /// How long a policy runs: in years where they are whole, such as *10 years*, else in weeks.
  String horizon() {
    int weeks = study().horizon();
    return weeks % WEEKS_OF_YEAR == 0
        ? words.count("years", weeks / WEEKS_OF_YEAR)
        : words.count("weeks", weeks);
  }

  /// Years of the record that may rule futures out, in order; none where no record does.
  List<Integer> recordYears() {
    return study().record().observations().stream()
        .filter(Observation::fitted)
        .map(Observation::year)
        .sorted()
        .toList();
  }

  /// When an outcome's summary is taken, such as *in January 2027*.
  String when(StudyOutcome outcome) {
    String weeks = words.count("weeks", study().horizon());
    return switch (outcome.summary()) {
      case END -> words.say("when.end", "month", end());
      case TOTAL -> words.say("when.total", "weeks", weeks, "month", start());
      case MEAN -> words.say("when.mean", "weeks", weeks, "month", start());
      case PEAK -> words.say("when.peak", "weeks", weeks, "month", start());
    };
  }

  /// When an outcome's summary is taken, in short, such as *in total*.
  String moment(StudyOutcome outcome) {
    return switch (outcome.summary()) {
      case END -> words.say("when.end", "month", end());
      case TOTAL -> words.say("moment.total");
      case MEAN -> words.say("moment.mean");
      case PEAK -> words.say("moment.peak");
    };
  }

  /// All futures, such as *2,000 futures*.
  String futures() {
    return words.count("futures", study().futures());
  }

  /// An amount with its unit in words.
  String amount(double value, String unit) {
    String number = figure(value, unit);
    String inWords = unit(unit, number.equals("1"));
    return inWords.isEmpty() ? number : joined(number, inWords);
  }

  private String joined(String number, String unit) {
    String key = number.endsWith(words.language().billions()) ? "amount.large" : "amount";
    return words.say(key, "number", number, "unit", unit);
  }

  /// A unit in words, after a number that is not one, such as *people per week*; empty for `1`, for
  /// a share, whose numbers bear a percent sign, and for events, which their outcome names.
  String unit(String symbol) {
    return unit(symbol, false);
  }

  private String unit(String symbol, boolean one) {
    return Vocabulary.unit(words, symbol, one);
  }

  /// An amount without its unit; a share in percent.
  String figure(double value, String unit) {
    return unit.equals(Findings.PERCENT) ? numerals.percentage(value) : numerals.amount(value);
  }

  /// The label of a tick on an axis of amounts.
  String tick(double value, String unit) {
    return unit.equals(Findings.PERCENT) ? numerals.tick(value) : numerals.assumption(value);
  }

  /// A range, such as *99 to 158*.
  String range(double low, double high, String unit) {
    return words.say("range", "low", figure(low, unit), "high", figure(high, unit));
  }

  /// The middle 80 %, such as *99 to 158*.
  String range(Quantiles quantiles, String unit) {
    return range(quantiles.p10(), quantiles.p90(), unit);
  }

  /// The median change with its unit, such as *−31.2%* or *−17.1 percentage points*.
  String change(MatchedComparison comparison, Findings.Change form, String unit) {
    return withUnit(changed(comparison, form, unit, Quantiles::p50), form, unit);
  }

  /// The median change without its unit, for a table whose rows name it.
  ///
  /// @param scale what differences are divided by
  String bareChange(MatchedComparison comparison, Findings.Change form, String unit, double scale) {
    return form == Findings.Change.DIFFERENCE
        ? difference(comparison.difference().p50() / scale, unit)
        : changed(comparison, form, unit, Quantiles::p50);
  }

  /// The middle 80 % of changes.
  String changes(MatchedComparison comparison, Findings.Change form, String unit) {
    return words.say(
        "range",
        "low",
        changed(comparison, form, unit, Quantiles::p10),
        "high",
        withUnit(changed(comparison, form, unit, Quantiles::p90), form, unit));
  }

  /// Unit in which changes are written; empty for percent and for plain numbers.
  String unitOfChange(Findings.Change form, String unit) {
    return switch (form) {
      case RELATIVE -> "";
      case POINTS -> words.say("points");
      case DIFFERENCE -> unit(unit);
    };
  }

  private String withUnit(String number, Findings.Change form, String unit) {
    String inWords = unitOfChange(form, unit);
    return inWords.isEmpty() ? number : joined(number, inWords);
  }

  private String changed(
      MatchedComparison comparison,
      Findings.Change form,
      String unit,
      ToDoubleFunction<Quantiles> quantile) {
    return switch (form) {
      case RELATIVE ->
          numerals.change(
              quantile.applyAsDouble(comparison.relativeChange().orElseThrow().quantiles()));
      case POINTS -> numerals.pointsMoved(quantile.applyAsDouble(comparison.difference()));
      case DIFFERENCE -> difference(quantile.applyAsDouble(comparison.difference()), unit);
    };
  }

  private String difference(double value, String unit) {
    return unit.equals("1") ? numerals.indexMoved(value) : numerals.difference(value);
  }

  /// A share of futures in frequencies, such as *7 of 10 futures*.
  String frequency(Share share) {
    Frequency frequency = Frequency.of(share);
    String count = numerals.count(frequency.count());
    String of = numerals.count(frequency.of());
    return switch (frequency.precision()) {
      case FEWER_THAN -> words.say("frequency.fewer", "count", count, "of", of);
      case MORE_THAN -> words.say("frequency.more", "count", count, "of", of);
      case ROUNDED -> words.say("frequency.part", "count", count, "of", of);
      case EXACT -> {
        if (frequency.count() == frequency.of()) {
          yield words.count("frequency.all", frequency.of());
        }
        if (frequency.count() == 0) {
          yield words.count("frequency.none", frequency.of());
        }
        yield frequency.of() == share.of()
            ? words.say("frequency.whole", "count", count, "of", of)
            : words.say("frequency.part", "count", count, "of", of);
      }
    };
  }
}
