package org.contrapeso.briefing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
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
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;

/// A briefing in one language: how its names, numbers, months and frequencies are written.
final class Edition {

  private final BriefingInput input;
  private final Phrasebook words;
  private final Numerals numerals;
  private final Citations citations;
  private final List<Findings> findings;

  /// The edition in the language of the input.
  static Edition of(BriefingInput input) {
    return new Edition(input, Phrasebook.read(Language.of(input.locale())));
  }

  private Edition(BriefingInput input, Phrasebook words) {
    this.input = input;
    this.words = words;
    numerals = new Numerals(words.language());
    citations = Citations.of(input.study(), input.registry(), words);
    findings = Findings.of(input.study(), input.table());
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
    return citations;
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

  /// All futures, such as *2,000 futures*.
  String futures() {
    return words.count("futures", study().futures());
  }

  /// An amount with its unit in words.
  String amount(double value, String unit) {
    String number = numerals.amount(value);
    String inWords = unit(unit, number.equals("1"));
    if (inWords.isEmpty()) {
      return number;
    }
    String key = number.endsWith(words.language().billions()) ? "amount.large" : "amount";
    return words.say(key, "number", number, "unit", inWords);
  }

  /// A unit in words, after a number that is not one, such as *people per week*; empty for `1`.
  String unit(String symbol) {
    return unit(symbol, false);
  }

  private String unit(String symbol, boolean one) {
    String[] terms = symbol.split("/", -1);
    String above = terms[0].equals("1") ? "" : product(terms[0], one);
    List<String> below = new ArrayList<>();
    for (int term = 1; term < terms.length; term++) {
      below.add(product(terms[term], true));
    }
    if (below.isEmpty()) {
      return above;
    }
    String per = words.say("unit.per", "below", words.join(below));
    return above.isEmpty() ? per : above + " " + per;
  }

  private String product(String term, boolean one) {
    List<String> factors = new ArrayList<>();
    for (String factor : term.split("[*·]", -1)) {
      factors.add(words.find("unit." + factor + (one ? ".one" : ".other")).orElse(factor));
    }
    return String.join("-", factors);
  }

  /// The middle 80 %, such as *99 to 158*.
  String range(Quantiles quantiles) {
    return words.say(
        "range", "low", numerals.amount(quantiles.p10()), "high", numerals.amount(quantiles.p90()));
  }

  /// The median change, in percent, or in the outcome's unit where a baseline is 0 in any future.
  String change(MatchedComparison comparison, String unit) {
    return relative(comparison)
        .map(quantiles -> numerals.change(quantiles.p50()))
        .orElseGet(() -> difference(comparison.difference().p50(), unit));
  }

  /// The middle 80 % of changes.
  String changes(MatchedComparison comparison, String unit) {
    return relative(comparison)
        .map(quantiles ->
            words.say(
                "range",
                "low",
                numerals.change(quantiles.p10()),
                "high",
                numerals.change(quantiles.p90())))
        .orElseGet(() ->
            words.say(
                "range",
                "low",
                difference(comparison.difference().p10(), unit),
                "high",
                difference(comparison.difference().p90(), unit)));
  }

  private static Optional<Quantiles> relative(MatchedComparison comparison) {
    return comparison
        .relativeChange()
        .filter(change -> change.defined().count() == change.defined().of())
        .map(MatchedComparison.RelativeChange::quantiles);
  }

  private String difference(double difference, String unit) {
    String inWords = unit(unit);
    String number = numerals.difference(difference);
    return inWords.isEmpty() ? number : words.say("amount", "number", number, "unit", inWords);
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
