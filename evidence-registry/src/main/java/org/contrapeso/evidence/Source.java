package org.contrapeso.evidence;

import java.util.List;
import java.util.Optional;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Scalar;

/// A publication, data set or other ground for an entry, from `evidence/sources/`.
///
/// @param id the file's name
/// @param place where it stands
/// @param title in its own language
/// @param authors as `Family, I.`, in the order of the source
/// @param year of publication
/// @param publishedIn journal, report series or publisher
/// @param doi digital object identifier, without address
/// @param url an address
/// @param seen how the source was seen
/// @param seenHow the same, in words; in English alone, both languages are the same
/// @param licence under which terms it was used
/// @param note anything else
public record Source(
    String id,
    Place place,
    String title,
    List<String> authors,
    int year,
    String publishedIn,
    Optional<String> doi,
    Optional<String> url,
    Grade seen,
    Text seenHow,
    String licence,
    Optional<Text> note)
    implements Entry {

  static Source read(String id, Mapping node, EntryContext context) {
    return new Source(
        id,
        node.place(),
        node.text("title"),
        node.sequence("authors").texts(),
        Math.toIntExact(node.integer("year")),
        node.text("published_in"),
        node.findText("doi"),
        node.findText("url"),
        context.word(Grade.class, node, "seen"),
        prose(node, "seen_how"),
        node.text("licence"),
        node.has("note") ? Optional.of(prose(node, "note")) : Optional.empty());
  }

  private static Text prose(Mapping node, String key) {
    return node.get(key) instanceof Scalar english
        ? new Text(english.text(), english.text())
        : Text.of(node, key);
  }
}
