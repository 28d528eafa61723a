package org.contrapeso.store;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.series.Band;

/// Puts the slices that many machines made together to the results of a study: their place, their
/// bands and their manifest.
///
/// What is said about tables is the same as if one machine had made them in a [StudyDirectory];
/// their files are cut differently.
public final class SlicedStudy {

  /// Name of the manifest; results that have one are complete.
  public static final String MANIFEST = "manifest.json";

  /// Name of the folder of unfinished results.
  public static final String PARTIAL = ".partial";

  /// Name, in [#PARTIAL], of the file that says what unfinished results are.
  public static final String IDENTITY = "identity.json";

  private final ResolvedStudy study;
  private final Identity identity;
  private final String reproduce;

  /// The results of a study.
  public SlicedStudy(ResolvedStudy study, Provenance provenance) {
    this.study = study;
    identity = Identity.of(study, provenance);
    reproduce = provenance.reproduce();
  }

  /// What unfinished results say of themselves, as the text of [#IDENTITY].
  public String identity() {
    return ManifestJson.write(identity);
  }

  /// Whether the text of a manifest is that of finished results of this study.
  public Optional<Manifest> findFinished(String manifest) {
    return find(manifest, ManifestJson::read).filter(found -> found.identity().equals(identity));
  }

  /// Returns quietly if results can go to a place.
  ///
  /// @param place name of the place
  /// @param unfinished text of [#IDENTITY] in [#PARTIAL]; empty where there is none
  /// @param finished text of [#MANIFEST]; empty where there is none
  /// @param names names of all files of the place
  /// @param resume whether unfinished results of the same study are welcome
  /// @throws FaultsException with all that stands in the way
  public void check(
      String place, String unfinished, String finished, List<String> names, boolean resume)
      throws FaultsException {
    FaultLog log = new FaultLog();
    new FoundResults(
            place,
            PARTIAL,
            find(unfinished, ManifestJson::readIdentity),
            find(finished, ManifestJson::read).map(Manifest::identity),
            names)
        .check(identity, resume, log);
    log.throwIfAny();
  }

  /// Writes the series table into a file.
  ///
  /// @param bands bands of each outcome under each course, `[outcome][course]`
  /// @return what the manifest says about it
  public Manifest.Entry writeSeries(List<List<List<Band>>> bands, Path file) throws IOException {
    Table series = StudyTables.series(study, (course, outcome) -> bands.get(outcome).get(course));
    Path spill = file.resolveSibling("spill");
    try (Database database = Database.open(spill)) {
      ContentHash hash = database.write(series, file);
      return new Manifest.Entry(series.file(), hash.rows(), hash.hex());
    }
  }

  /// The manifest of the whole.
  ///
  /// @param parts parts of every slice, in any order
  /// @param series what the manifest says about the series table
  public Manifest manifest(List<SlicePart> parts, Manifest.Entry series) {
    List<Manifest.Entry> entries = new ArrayList<>();
    for (Table table : new StudyTables(study, List.of()).all((course, outcome) -> List.of())) {
      if (table.file().equals(series.name())) {
        entries.add(series);
      } else {
        ContentHash hash = hash(table, parts);
        entries.add(new Manifest.Entry(table.file(), hash.rows(), hash.hex()));
      }
    }
    return Manifest.of(study, identity, reproduce, entries);
  }

  private static ContentHash hash(Table table, List<SlicePart> parts) {
    ContentHash hash = new ContentHash(table.columns());
    int course = 0;
    List<SlicePart> sorted =
        parts.stream()
            .filter(part -> part.table().equals(table.file()))
            .sorted(Comparator.comparing(SlicePart::file))
            .toList();
    for (SlicePart part : sorted) {
      if (part.course() != course) {
        hash.endCourse();
        course = part.course();
      }
      hash.addLeaves(part.leaves(), part.rows());
    }
    return hash;
  }

  private static <T> Optional<T> find(String text, Function<String, T> reader) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
    } catch (JsonParseException notOurs) {
      return Optional.empty();
    }
  }
}
