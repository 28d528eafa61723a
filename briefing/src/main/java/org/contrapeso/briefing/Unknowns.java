package org.contrapeso.briefing;

import java.util.Comparator;
import java.util.List;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Unknown;

/// What nobody knows and the model therefore cannot say, each with what hangs on it.
final class Unknowns {

  private final Edition edition;

  Unknowns(Edition edition) {
    this.edition = edition;
  }

  /// The section; none where the registry lists nothing.
  List<Element> sections() {
    List<Element> items =
        edition.registry().unknowns().values().stream()
            .sorted(Comparator.comparingInt(Unknown::order))
            .map(this::item)
            .toList();
    return items.isEmpty()
        ? List.of()
        : List.of(
            Section.of("unknowns", edition.words().say("unknowns.title"))
                .plus(
                    Element.of("p", edition.words().say("unknowns.lead")),
                    Element.of("ol", items)));
  }

  private Element item(Unknown unknown) {
    List<String> names = unknown.bearsOn().stream().map(edition::nameOf).toList();
    return Element.of("li", edition.in(unknown.text()))
        .plus(
            new Characters(" "),
            Element.of(
                    "span",
                    edition.words().say("unknowns.bears_on", "list", edition.words().join(names)))
                .withClass("bears-on"));
  }
}
