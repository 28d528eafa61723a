package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.evidence.Source;
import org.contrapeso.evidence.Text;

/// The list of sources: what each is, where it can be found, and how it was seen.
final class References {

  private final Edition edition;
  private final Phrasebook words;

  References(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// The section.
  Element section() {
    List<Element> entries = new ArrayList<>();
    for (Source source : edition.citations().sources()) {
      entries.add(entry(source));
    }
    return Section.of("references", words.count("references.title", entries.size()))
        .plus(Element.of("ol", entries).withClass("references"));
  }

  private Element entry(Source source) {
    String authors = source.authorsIn(words.language().locale());
    String title = edition.in(source.title());
    String publishedIn = edition.in(source.publishedIn());
    Element entry =
        Element.of("li")
            .with("id", Citations.anchor(source))
            .plus(
                new Characters(authors + " (" + source.year() + "). "),
                Element.of("cite", title),
                new Characters(stopAfter(title) + " "),
                new Characters(publishedIn + stopAfter(publishedIn) + " "));
    if (source.doi().isPresent()) {
      entry =
          entry.plus(
              link("https://doi.org/" + source.doi().get(), "doi:" + source.doi().get()),
              new Characters(" "));
    } else if (source.url().isPresent()) {
      entry = entry.plus(link(source.url().get(), source.url().get()), new Characters(" "));
    }
    Element seen =
        Element.of("details")
            .withClass("seen")
            .plus(
                Element.of("summary")
                    .plus(
                        Element.of("span", words.name(source.seen()))
                            .withClass(
                                Grades.isDoubtful(source.seen()) ? "grade doubtful" : "grade"),
                        new Characters(" " + words.say("references.seen"))),
                prose(source.seenHow()));
    if (source.note().isPresent()) {
      seen = seen.plus(new Characters(" "), prose(source.note().get()));
    }
    return entry.plus(seen);
  }

  /// The full stop after a text, unless one ends it.
  private static String stopAfter(String text) {
    return text.endsWith(".") ? "" : ".";
  }

  /// A link, unless the address could be anything but a page.
  private static Element link(String address, String text) {
    return address.startsWith("https://") || address.startsWith("http://")
        ? Element.of("a", text).with("href", address).with("rel", "noreferrer")
        : Element.of("span", text);
  }

  private Element prose(Text text) {
    String words = edition.in(text);
    return Element.of("span", words + stopAfter(words));
  }
}
