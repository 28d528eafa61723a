package org.contrapeso.evidence;

import java.util.List;
import java.util.Optional;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;

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
/// @param seenHow the same, in words
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
    String seenHow,
    String licence,
    Optional<String> note)
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
        node.text("seen_how"),
        node.text("licence"),
        node.findText("note"));
  }
}
