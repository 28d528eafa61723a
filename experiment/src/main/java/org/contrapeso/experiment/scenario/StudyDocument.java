package org.contrapeso.experiment.scenario;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Node;
import org.contrapeso.evidence.yaml.TextFile;
import org.contrapeso.evidence.yaml.YamlReader;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.model.assembly.WholeModel;

/// A study in one document, as it is sent over a network: a study file, or a mapping of `study`,
/// `courses` and `beliefs`, whose last two hold by id what the files of courses and beliefs would.
///
/// Every part is read as its file is. No file is read but those that ship.
public final class StudyDocument {

  /// Id of a study that was sent.
  public static final String ID = "sent";

  private static final String STUDY = "study";
  private static final String COURSES = "courses";
  private static final String BELIEFS = "beliefs";
  private static final List<String> PARTS = List.of(STUDY, COURSES, BELIEFS);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Scenarios scenarios;
  private final FaultLog log = new FaultLog();

  private StudyDocument(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /// Resolves the study of a document.
  ///
  /// @param document the document, in UTF-8
  /// @throws FaultsException with every fault of every part
  public static ResolvedStudy resolve(byte[] document, Scenarios scenarios, WholeModel model)
      throws FaultsException {
    return new StudyDocument(scenarios).resolve(document, model);
  }

  private ResolvedStudy resolve(byte[] document, WholeModel model) throws FaultsException {
    Optional<Node> root =
        document.length > YamlReader.MAX_BYTES
            ? tooLarge()
            : YamlReader.tree(new TextFile("", document), log);
    log.throwIfAny();
    Node whole = root.orElseThrow();
    SortedMap<String, Course> courses = new TreeMap<>();
    SortedMap<String, BeliefProfile> beliefs = new TreeMap<>();
    Node study = whole;
    if (whole instanceof Mapping parts && parts.find(STUDY).orElse(whole) instanceof Mapping own) {
      study = own;
      if (own != whole) {
        checkKeys(parts);
        readEach(
            parts,
            COURSES,
            (id, part) ->
                scenarios.readCourse(part, id, log).ifPresent(read -> courses.put(id, read)));
        readEach(
            parts,
            BELIEFS,
            (id, part) ->
                scenarios.readBeliefs(part, id, log).ifPresent(read -> beliefs.put(id, read)));
      }
    }
    Optional<Mapping> read = scenarios.readStudy(study, log);
    if (read.isEmpty()) {
      log.throwIfAny();
    }
    return StudyResolver.resolve(
        ID, read.orElseThrow(), scenarios.with(courses, beliefs), model, log);
  }

  private Optional<Node> tooLarge() {
    log.report(
        new Place("", 0), "", "", "expected at most %d bytes".formatted(YamlReader.MAX_BYTES), "");
    return Optional.empty();
  }

  private void checkKeys(Mapping parts) {
    for (String key : parts.keys()) {
      if (!PARTS.contains(key)) {
        log.report(
            parts.placeOf(key),
            key,
            "",
            "expected study, courses or beliefs",
            Nearest.sentence(key, PARTS));
      }
    }
  }

  /// Takes a part and its id.
  private interface Reader {
    void read(String id, Node part);
  }

  private void readEach(Mapping parts, String key, Reader reader) {
    Optional<Node> found = parts.find(key);
    if (found.isEmpty()) {
      return;
    }
    if (!(found.get() instanceof Mapping each)) {
      log.report(parts.placeOf(key), key, "", "expected a mapping of ids", "");
      return;
    }
    for (String id : each.keys()) {
      if (NAME.matcher(id).matches()) {
        reader.read(id, each.get(id));
      } else {
        log.report(each.placeOf(id), each.pathOf(id), id, "expected an id such as my_course", "");
      }
    }
  }
}
