package org.contrapeso.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Node;
import org.contrapeso.evidence.yaml.Scalar;

/// A publication, data set or other ground for an entry, from `evidence/sources/`.
///
/// @param id the file's name
/// @param place where it stands
/// @param title in its own language; where it has none, what it is, in both
/// @param authors as `Family, I.`, in the order of the source; whoever stands for them, in both
///   languages
/// @param year of publication
/// @param publishedIn journal, report series or publisher; in both languages where it is described
/// @param doi digital object identifier, without address
/// @param url an address
/// @param seen how the source was seen
/// @param seenHow the same, in words
/// @param licence under which terms it was used
/// @param note anything else
public record Source(
    String id,
    Place place,
    Text title,
    List<Text> authors,
    int year,
    Text publishedIn,
    Optional<String> doi,
    Optional<String> url,
    Grade seen,
    Text seenHow,
    Text licence,
    Optional<Text> note)
    implements Entry {

  private static final String TITLE = "title";

  /// The authors in a language, between semicolons.
  public String authorsIn(Locale locale) {
    return authors.stream().map(author -> author.in(locale)).collect(Collectors.joining("; "));
  }

  static Source read(String id, Mapping node, EntryContext context) {
    return new Source(
        id,
        node.place(),
        nameOrProse(node.get(TITLE)),
        node.sequence("authors").items().stream().map(Source::nameOrProse).toList(),
        Math.toIntExact(node.integer("year")),
        nameOrProse(node.get("published_in")),
        node.findText("doi"),
        node.findText("url"),
        context.word(Grade.class, node, "seen"),
        Text.of(node, "seen_how"),
        nameOrProse(node.get("licence")),
        Text.find(node, "note"));
  }

  /// A name, which is the same in every language, or words in both.
  private static Text nameOrProse(Node node) {
    if (node instanceof Scalar name) {
      return new Text(name.text(), name.text());
    }
    Mapping prose = (Mapping) node;
    return new Text(prose.text("en"), prose.text("es"));
  }
}
