package org.contrapeso.briefing;

import java.util.List;
import org.contrapeso.briefing.markup.Element;

/// What is at stake, on one page: the headline outcomes under every course.
final class Stake {

  private final Edition edition;
  private final Phrasebook words;

  Stake(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// The section; none where a study reports no headline outcome.
  List<Element> sections() {
    List<Findings> headlines = edition.headlines();
    if (headlines.isEmpty()) {
      return List.of();
    }
    return List.of(
        Section.of("stake", words.say("stake.title"))
            .plus(
                Element.of(
                    "p",
                    words.say(
                        "stake.reading",
                        "futures",
                        edition.futures(),
                        "baseline",
                        edition.baseline())))
            .plus(
                new Spans(edition).sentence().stream().map(span -> Element.of("p", span)).toList())
            .plus(new ChangeTable(edition).of(words.say("stake.about"), headlines)));
  }
}
