package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.briefing.markup.Node;
import org.contrapeso.evidence.Grade;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Unit;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.ResolvedStudy.AssumedClaim;
import org.contrapeso.experiment.ResolvedStudy.Correlation;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyInput.Choice;
import org.contrapeso.experiment.StudyInput.Range;

/// What was assumed: every input with its range or alternatives, its grade, its sources and its
/// rivals.
final class Assumptions {

  private final Edition edition;
  private final Phrasebook words;

  Assumptions(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// Id of an input's row.
  static String anchor(StudyInput input) {
    return "input-" + input.id().replace('.', '-');
  }

  /// How good the ground for an input is; a judgement and what nobody has verified stand out.
  static Element grade(Edition edition, StudyInput input) {
    return edition
        .registry()
        .findParameter(input.id())
        .map(Parameter::grade)
        .map(grade ->
            Element.of("span", edition.words().name(grade))
                .withClass(isDoubtful(grade) ? "grade doubtful" : "grade"))
        .orElseGet(() ->
            Element.of(
                    "span",
                    edition.words().say(input instanceof Choice ? "grade.rival" : "grade.none"))
                .withClass("grade"));
  }

  /// The section.
  Element section() {
    List<Range> ranges = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    for (StudyInput input : edition.study().inputs()) {
      switch (input) {
        case Range range -> ranges.add(range);
        case Choice choice -> choices.add(choice);
      }
    }
    Element section =
        Section.of(
                "assumptions",
                words.say(
                    "assumptions.title",
                    "ranges",
                    words.count("assumptions.ranges", ranges.size()),
                    "choices",
                    words.count("assumptions.choices", choices.size())))
            .plus(
                Element.of(
                    "p",
                    words.say(
                        "assumptions.lead",
                        "beliefs",
                        words.say("quoted", "name", edition.in(edition.study().beliefsName())))),
                Element.of("blockquote")
                    .plus(Element.of("p", edition.in(edition.study().beliefsWords()))));
    section = section.plus(record().stream().toList());
    section = section.plus(claims().stream().toList());
    section = section.plus(singleRuns(ranges).stream().toList());
    if (!ranges.isEmpty()) {
      section = section.plus(parameters(ranges), reasons(ranges));
    }
    section = section.plus(choices.stream().map(this::hypothesis).toList());
    section = section.plus(correlations());
    return section.plus(grades());
  }

  /// How many futures come near the record; empty where the study holds them against none.
  private Optional<Element> record() {
    List<Integer> years =
        edition.study().record().observations().stream().map(Observation::year).sorted().toList();
    return years.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Element.of(
                    "p",
                    words.say(
                        "assumptions.record",
                        "share",
                        edition.numerals().share(edition.input().shareMatching()),
                        "first",
                        String.valueOf(years.getFirst()),
                        "last",
                        String.valueOf(years.getLast())))
                .withClass("record"));
  }

  /// The claims that the study supposes; empty where it supposes none.
  private Optional<Element> claims() {
    List<Element> items = new ArrayList<>();
    for (AssumedClaim claim : edition.study().assumed()) {
      String said = edition.in(claim.claim());
      items.add(
          Element.of(
              "li",
              claim.truth()
                  ? words.say("assumptions.claim.true", "claim", said)
                  : words.say("assumptions.claim.false", "claim", said)));
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Element.of("div")
                .withClass("claims")
                .plus(
                    Element.of("p", words.say("assumptions.claims")),
                    Element.of("ul").plus(items)));
  }

  /// Why a median of futures is not a single run: the inputs whose central value lies at an end of
  /// the range; empty where none does.
  private Optional<Element> singleRuns(List<Range> ranges) {
    List<String> atAnEnd =
        ranges.stream()
            .filter(range -> range.low() < range.high())
            .filter(range -> range.central() == range.low() || range.central() == range.high())
            .map(this::end)
            .toList();
    return atAnEnd.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Element.of("p", words.say("assumptions.single", "list", words.join(atAnEnd)))
                .withClass("single"));
  }

  /// An input with the end of its range at which its central value lies.
  private String end(Range range) {
    return words.say(
        range.central() == range.low() ? "assumptions.single.low" : "assumptions.single.high",
        "name",
        words.say("quoted", "name", edition.name(range)),
        "value",
        edition.numerals().assumption(range.central()));
  }

  private Element parameters(List<Range> ranges) {
    List<Element> heads = new ArrayList<>();
    for (String head : columns()) {
      heads.add(Tables.columnHead(head));
    }
    return Tables.of(
        "assumptions",
        words.say("assumptions.caption"),
        heads,
        ranges.stream().map(this::row).toList());
  }

  private List<String> columns() {
    return List.of(
        words.say("assumptions.parameter"),
        words.say("assumptions.range"),
        words.say("assumptions.distribution"),
        words.say("assumptions.grade"),
        words.say("assumptions.sources"),
        words.say("assumptions.rivals"));
  }

  private Element row(Range range) {
    Optional<Parameter> entry = edition.registry().findParameter(range.id());
    List<String> columns = columns();
    Element head =
        Tables.rowHead()
            .with("id", anchor(range))
            .plus(Element.of("span", edition.name(range)).withClass("name"));
    if (entry.isPresent()) {
      head =
          head.plus(
              Element.of("span", entry.get().symbol()).withClass("symbol"),
              Element.of("span", edition.in(entry.get().meaning())).withClass("meaning"));
    }
    head = head.plus(Element.of("code", range.id()));
    Element row =
        Tables.row(
            head,
            range(range, entry, columns.get(1)),
            Tables.cell(columns.get(2), distribution(range)),
            Tables.cell(columns.get(3)).plus(grade(edition, range)));
    if (entry.isEmpty()) {
      return row.plus(
          Tables.cell(columns.get(4), words.say("none")),
          Tables.cell(columns.get(5), words.say("none")));
    }
    return row.plus(
        Tables.cell(columns.get(4)).plus(edition.citations().to(entry.get().sources())),
        rivals(range, entry.get(), columns.get(5)));
  }

  private Element range(Range range, Optional<Parameter> entry, String column) {
    Numerals numerals = edition.numerals();
    String unit = edition.unit(range.unit());
    Element cell =
        Tables.cell(column)
            .plus(
                Element.of(
                        "div",
                        range.low() == range.high()
                            ? numerals.assumption(range.low())
                            : words.say(
                                "range",
                                "low",
                                numerals.assumption(range.low()),
                                "high",
                                numerals.assumption(range.high())))
                    .withClass("value"));
    if (!unit.isEmpty()) {
      cell = cell.plus(Element.of("div", unit).withClass("unit"));
    }
    cell =
        cell.plus(
            Element.of(
                    "div",
                    words.say("assumptions.central", "value", numerals.assumption(range.central())))
                .withClass("central"));
    if (entry.isPresent()) {
      double factor = factor(entry.get().unit(), range.unit());
      String low = numerals.assumption(entry.get().low() * factor);
      String high = numerals.assumption(entry.get().high() * factor);
      if (!low.equals(numerals.assumption(range.low()))
          || !high.equals(numerals.assumption(range.high()))) {
        cell =
            cell.plus(
                Element.of(
                        "div",
                        words.say(
                            "assumptions.narrowed",
                            "range",
                            words.say("range", "low", low, "high", high)))
                    .withClass("narrowed"));
      }
    }
    return cell;
  }

  private String distribution(Range range) {
    return words.find("distribution." + range.distribution()).orElse(range.distribution());
  }

  private Element rivals(Range range, Parameter parameter, String column) {
    if (parameter.rivals().isEmpty()) {
      return Tables.cell(column, words.say("none"));
    }
    List<Element> rivals = new ArrayList<>();
    for (Parameter.Rival rival : parameter.rivals()) {
      rivals.add(Element.of("div", rival(range, parameter, rival)));
    }
    return Tables.cell(column).plus(rivals);
  }

  /// A rival estimate with its source.
  private List<Node> rival(Range range, Parameter parameter, Parameter.Rival rival) {
    double value = rival.value() * factor(parameter.unit(), range.unit());
    List<Node> nodes = new ArrayList<>();
    nodes.add(Element.of("span", edition.numerals().assumption(value)).withClass("value"));
    nodes.add(new Characters(" "));
    nodes.addAll(edition.citations().to(List.of(rival.source())));
    return nodes;
  }

  /// Why the ranges are what they are, and how the rivals differ.
  private Element reasons(List<Range> ranges) {
    List<Element> entries = new ArrayList<>();
    for (Range range : ranges) {
      Optional<Parameter> entry = edition.registry().findParameter(range.id());
      if (entry.isPresent()) {
        entries.add(Element.of("dt", edition.name(range)));
        entries.add(Element.of("dd", edition.in(entry.get().why())));
        for (Parameter.Rival rival : entry.get().rivals()) {
          entries.add(
              Element.of("dd", rival(range, entry.get(), rival))
                  .withClass("rival")
                  .plus(new Characters(" " + edition.in(rival.note()))));
        }
      }
    }
    return Element.of("details")
        .withClass("reasons")
        .plus(Element.of("summary", words.say("assumptions.why")), Element.of("dl", entries));
  }

  /// Size of a registry unit in the unit that the model expects.
  private double factor(Unit from, String to) {
    if (from.symbol().equals(to)) {
      return 1;
    }
    try {
      return from.factorTo(Unit.parse(to, edition.registry().units()));
    } catch (FaultsException unknown) {
      throw new IllegalArgumentException(unknown.getMessage(), unknown);
    }
  }

  private Element hypothesis(Choice choice) {
    Optional<Hypothesis> entry = edition.registry().findHypothesis(choice.id());
    String id = anchor(choice);
    Element article =
        Element.of("article")
            .withClass("hypothesis")
            .with("id", id)
            .with("aria-labelledby", id + "-title")
            .plus(Element.of("h3", edition.name(choice)).with("id", id + "-title"))
            .plus(Element.of("p").plus(Element.of("code", choice.id())));
    if (entry.isPresent()) {
      article =
          article.plus(Element.of("p", edition.in(entry.get().question())).withClass("question"));
    }
    List<Element> alternatives = new ArrayList<>();
    for (int at = 0; at < choice.alternatives().size(); at++) {
      String alternative = choice.alternatives().get(at);
      String weight =
          words.say("assumptions.weight", "share", edition.numerals().share(choice.weights()[at]));
      Optional<Hypothesis.Alternative> known =
          entry.map(hypothesis -> hypothesis.alternatives().get(alternative));
      Element head = Element.of("dt", known.map(it -> edition.in(it.name())).orElse(alternative));
      alternatives.add(
          head.plus(new Characters(" "), Element.of("span", weight).withClass("weight")));
      Element body = Element.of("dd");
      if (known.isPresent()) {
        body =
            body.plus(new Characters(edition.in(known.get().meaning()) + " "))
                .plus(edition.citations().to(known.get().sources()));
      }
      alternatives.add(body);
    }
    article = article.plus(Element.of("dl", alternatives));
    return entry.isEmpty()
        ? article
        : article.plus(
            Element.of("details")
                .plus(
                    Element.of("summary", words.say("assumptions.why_weights")),
                    Element.of("p", edition.in(entry.get().why()))));
  }

  private Element correlations() {
    List<Correlation> correlations = edition.study().correlations();
    if (correlations.isEmpty()) {
      return Element.of("p", words.say("assumptions.independent"));
    }
    List<Element> items = new ArrayList<>();
    for (Correlation correlation : correlations) {
      items.add(
          Element.of(
              "li",
              words.say(
                  "assumptions.correlation",
                  "first",
                  nameOf(correlation.first()),
                  "second",
                  nameOf(correlation.second()),
                  "value",
                  edition.numerals().difference(correlation.value()))));
    }
    return Element.of("div")
        .plus(Element.of("h3", words.say("assumptions.correlations")), Element.of("ul", items));
  }

  private String nameOf(String id) {
    return edition.study().inputs().stream()
        .filter(input -> input.id().equals(id))
        .map(edition::name)
        .findFirst()
        .orElse(id);
  }

  private Element grades() {
    List<Element> entries = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      entries.add(
          Element.of("dt")
              .plus(
                  Element.of("span", words.name(grade))
                      .withClass(isDoubtful(grade) ? "grade doubtful" : "grade")));
      entries.add(Element.of("dd", words.say(Phrasebook.keyOf(grade) + ".meaning")));
    }
    return Element.of("details")
        .withClass("grades")
        .plus(Element.of("summary", words.say("assumptions.grades")), Element.of("dl", entries));
  }

  static boolean isDoubtful(Grade grade) {
    return grade == Grade.JUDGEMENT || grade == Grade.UNVERIFIED;
  }
}
