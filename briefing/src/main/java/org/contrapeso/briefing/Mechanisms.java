package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.experiment.StudyInput.Choice;

/// The contested mechanisms: a line each with the weights of the alternatives, and what each
/// alternative says and who says so.
final class Mechanisms {

  private final Edition edition;
  private final Phrasebook words;

  Mechanisms(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// The table, and the mechanisms one by one, folded away; none where a study has no such
  /// mechanism.
  List<Element> sections(List<Choice> choices) {
    return choices.isEmpty()
        ? List.of()
        : List.of(
            Tables.plain(
                "mechanisms",
                words.say("assumptions.mechanisms"),
                List.of(
                    Tables.plainColumn(words.say("assumptions.mechanism")),
                    Tables.plainColumn(words.say("assumptions.alternatives"))),
                choices.stream().map(this::row).toList()),
            Element.of("details")
                .withClass("hypotheses")
                .plus(Element.of("summary", words.say("assumptions.each")))
                .plus(choices.stream().map(this::article).toList()));
  }

  private Element row(Choice choice) {
    Optional<Hypothesis> entry = edition.registry().findHypothesis(choice.id());
    List<String> alternatives = new ArrayList<>();
    for (int at = 0; at < choice.alternatives().size(); at++) {
      alternatives.add(
          nameOf(entry, choice.alternatives().get(at))
              + " "
              + edition.numerals().share(choice.weights()[at]));
    }
    return Element.of(
        "tr",
        Tables.plainHead("")
            .plus(
                Element.of("a", edition.name(choice))
                    .with("href", "#" + Assumptions.anchor(choice))),
        Tables.plainCell(String.join(" · ", alternatives)));
  }

  private String nameOf(Optional<Hypothesis> entry, String alternative) {
    return entry
        .map(hypothesis -> hypothesis.alternatives().get(alternative))
        .map(known -> edition.in(known.name()))
        .orElse(alternative);
  }

  private Element article(Choice choice) {
    Optional<Hypothesis> entry = edition.registry().findHypothesis(choice.id());
    String id = Assumptions.anchor(choice);
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
      Element head = Element.of("dt", nameOf(entry, alternative));
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
}
