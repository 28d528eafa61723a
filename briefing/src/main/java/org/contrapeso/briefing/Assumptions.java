package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.experiment.ResolvedStudy.AssumedClaim;
import org.contrapeso.experiment.ResolvedStudy.Correlation;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyInput.Choice;
import org.contrapeso.experiment.StudyInput.Range;

/// What was assumed: the beliefs, what the record rules out, claims that are supposed, contested
/// mechanisms and numbers.
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
    return section
        .plus(record().stream().toList())
        .plus(claims().stream().toList())
        .plus(new Mechanisms(edition).sections(choices))
        .plus(new ParameterTable(edition).details(ranges))
        .plus(correlations(), Grades.legend(edition));
  }

  /// How many futures come near the record; empty where the study holds them against none.
  private Optional<Element> record() {
    List<Integer> years = edition.recordYears();
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
}
