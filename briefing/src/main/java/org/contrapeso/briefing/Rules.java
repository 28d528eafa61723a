package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.LegalRule;

/// The rules of law: what each says, how each side reads it, and when the model holds it met,
/// disputed or breached.
final class Rules {

  private final Edition edition;
  private final Phrasebook words;

  Rules(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// One article a rule, in the order of the registry.
  List<Element> articles() {
    return edition.registry().rules().values().stream().map(this::article).toList();
  }

  private Element article(LegalRule rule) {
    String id = "rule-" + rule.id();
    List<Element> readings = new ArrayList<>();
    for (LegalRule.Reading reading : rule.readings()) {
      readings.add(
          Element.of("dt", edition.in(reading.by()))
              .plus(
                  new Characters(" "),
                  Element.of("span", words.name(reading.position())).withClass("position")));
      readings.add(
          Element.of("dd")
              .plus(new Characters(edition.in(reading.words()) + " "))
              .plus(edition.citations().to(reading.sources())));
    }
    return Element.of("article")
        .withClass("rule")
        .with("id", id)
        .with("aria-labelledby", id + "-title")
        .plus(
            Element.of("h3", edition.in(rule.name())).with("id", id + "-title"),
            Element.of("p", edition.in(rule.authority())).withClass("authority"),
            Element.of("p")
                .plus(new Characters(edition.in(rule.text()) + " "))
                .plus(edition.citations().to(rule.sources())),
            Element.of("dl", readings).withClass("readings"),
            Element.of("p", words.say("rule.when", "when", edition.in(rule.when())))
                .withClass("when"));
  }
}
