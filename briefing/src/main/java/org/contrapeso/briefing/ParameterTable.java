package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.briefing.markup.Node;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Unit;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.StudyInput.Range;

/// The numbers that every future draws, a line each: range, distribution, ground, sources and rival
/// estimates, and why.
final class ParameterTable {

  private final Edition edition;
  private final Phrasebook words;

  ParameterTable(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// The table with its reasons, folded away; none where a study draws no number.
  List<Element> details(List<Range> ranges) {
    return ranges.isEmpty()
        ? List.of()
        : List.of(
            Element.of("details")
                .withClass("parameters")
                .plus(Element.of("summary", words.count("assumptions.numbers", ranges.size())))
                .plus(singleRuns(ranges).stream().toList())
                .plus(table(ranges), reasons(ranges)));
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

  private Element table(List<Range> ranges) {
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
        words.say("assumptions.grade"),
        words.say("assumptions.rivals"));
  }

  private Element row(Range range) {
    Optional<Parameter> entry = edition.registry().findParameter(range.id());
    List<String> columns = columns();
    Element head =
        Tables.rowHead()
            .with("id", Assumptions.anchor(range))
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
            Tables.cell(columns.get(2))
                .plus(Grades.of(edition, range), new Characters(" "))
                .plus(edition.citations().to(entry.map(Parameter::sources).orElse(List.of()))));
    if (entry.isEmpty()) {
      return row.plus(Tables.cell(columns.get(3), words.say("none")));
    }
    return row.plus(rivals(range, entry.get(), columns.get(3)));
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
            Element.of("div", distribution(range)).withClass("central"),
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
}
