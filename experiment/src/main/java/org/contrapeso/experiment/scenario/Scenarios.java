package org.contrapeso.experiment.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Node;
import org.contrapeso.evidence.yaml.TextFile;
import org.contrapeso.experiment.Course;

/// The courses, belief profiles and studies that ship, and those that people bring.
public final class Scenarios {

  /// Where a word stands that was typed on the command line.
  static final Place COMMAND_LINE = new Place("", 0);

  private final Path root;
  private final Registry registry;
  private final ScenarioFiles files;

  private final Optional<Brought> brought;

  /// What a document brings along.
  private record Brought(
      SortedMap<String, Course> courses, SortedMap<String, BeliefProfile> beliefs) {}

  private Scenarios(Path root, Registry registry, ScenarioFiles files, Optional<Brought> brought) {
    this.root = root;
    this.registry = registry;
    this.files = files;
    this.brought = brought;
  }

  /// Opens the folder `scenarios/` and reads the files in it, once.
  ///
  /// @throws FaultsException if a file cannot be read, or a schema is missing or unsound
  public static Scenarios open(Path root, Registry registry) throws FaultsException {
    return new Scenarios(root, registry, new ScenarioFiles(root), Optional.empty());
  }

  /// SHA-256, in hexadecimal, over paths and bytes of all files that ship: studies, courses,
  /// beliefs, what a calibration left, and their schemas.
  public String contentHash() {
    return files.hash();
  }

  /// Every course that ships, by id.
  ///
  /// @throws FaultsException with every fault of every file
  public List<Course> courses() throws FaultsException {
    FaultLog log = new FaultLog();
    List<Course> courses = new ArrayList<>();
    for (String id : files.ids(ScenarioKind.COURSE)) {
      findCourse(id, root, COMMAND_LINE, log).ifPresent(courses::add);
    }
    log.throwIfAny();
    return courses;
  }

  /// A course by id or path.
  ///
  /// @throws FaultsException with every fault
  public Course course(String word, Path folder) throws FaultsException {
    FaultLog log = new FaultLog();
    Optional<Course> course = findCourse(word, folder, COMMAND_LINE, log);
    log.throwIfAny();
    return course.orElseThrow();
  }

  /// Every belief profile that ships, by id.
  ///
  /// @throws FaultsException with every fault of every file
  public List<BeliefProfile> beliefs() throws FaultsException {
    FaultLog log = new FaultLog();
    List<BeliefProfile> profiles = new ArrayList<>();
    for (String id : files.ids(ScenarioKind.BELIEFS)) {
      findBeliefs(id, root, COMMAND_LINE, log).ifPresent(profiles::add);
    }
    log.throwIfAny();
    return profiles;
  }

  /// Ids of the studies that ship.
  public List<String> studies() {
    return files.ids(ScenarioKind.STUDY);
  }

  /// What ships, and what a document brings along; no other file is read.
  Scenarios with(SortedMap<String, Course> courses, SortedMap<String, BeliefProfile> beliefs) {
    return new Scenarios(root, registry, files, Optional.of(new Brought(courses, beliefs)));
  }

  private boolean refuses(ScenarioKind kind, String word, Place asked, FaultLog log) {
    boolean refused = brought.isPresent() && word.endsWith(".yaml");
    if (refused) {
      log.report(
          asked,
          kind.word(),
          word,
          "expected an id of what ships or of what the document brings along, not a file",
          "Put what the file holds into the document.");
    }
    return refused;
  }

  Optional<Course> findCourse(String word, Path folder, Place asked, FaultLog log) {
    Optional<Course> known = brought.map(each -> each.courses.get(word));
    if (known.isPresent() || refuses(ScenarioKind.COURSE, word, asked, log)) {
      return known;
    }
    return files
        .find(ScenarioKind.COURSE, word, folder, asked, log)
        .flatMap(found ->
            files
                .read(ScenarioKind.COURSE, found, log)
                .map(file -> new CourseReader(registry, log).read(found.id(), file)));
  }

  Optional<BeliefProfile> findBeliefs(String word, Path folder, Place asked, FaultLog log) {
    Optional<BeliefProfile> known = brought.map(each -> each.beliefs.get(word));
    if (known.isPresent() || refuses(ScenarioKind.BELIEFS, word, asked, log)) {
      return known;
    }
    return files
        .find(ScenarioKind.BELIEFS, word, folder, asked, log)
        .flatMap(found ->
            files
                .read(ScenarioKind.BELIEFS, found, log)
                .map(file ->
                    completed(new BeliefReader(registry, log).read(found.id(), file), file, log)));
  }

  /// A course written elsewhere than in a file.
  Optional<Course> readCourse(TextFile document, String id, FaultLog log) {
    return files
        .read(ScenarioKind.COURSE, document, log)
        .map(file -> new CourseReader(registry, log).read(id, file));
  }

  /// A belief profile written elsewhere than in a file.
  Optional<BeliefProfile> readBeliefs(TextFile document, String id, FaultLog log) {
    return files
        .read(ScenarioKind.BELIEFS, document, log)
        .map(file -> new BeliefReader(registry, log).read(id, file));
  }

  /// A course that stands in a document.
  Optional<Course> readCourse(Node part, String id, FaultLog log) {
    return files
        .read(ScenarioKind.COURSE, part, log)
        .map(file -> new CourseReader(registry, log).read(id, file));
  }

  /// A belief profile that stands in a document.
  Optional<BeliefProfile> readBeliefs(Node part, String id, FaultLog log) {
    return files
        .read(ScenarioKind.BELIEFS, part, log)
        .map(file -> completed(new BeliefReader(registry, log).read(id, file), file, log));
  }

  /// A study that stands in a document.
  Optional<Mapping> readStudy(Node part, FaultLog log) {
    return files.read(ScenarioKind.STUDY, part, log);
  }

  /// A profile that says that it is calibrated, with what the record leaves as plausible.
  private BeliefProfile completed(BeliefProfile profile, Mapping file, FaultLog log) {
    return file.findScalar("calibrated").isPresent() && file.truth("calibrated")
        ? MatchedRanges.read(files, registry, log)
            .map(matched -> matched.complete(profile))
            .orElse(profile)
        : profile;
  }

  Optional<ScenarioFiles.Found> findStudy(String word, Path folder, FaultLog log) {
    return files.find(ScenarioKind.STUDY, word, folder, COMMAND_LINE, log);
  }

  Optional<Mapping> readStudy(ScenarioFiles.Found found, FaultLog log) {
    return files.read(ScenarioKind.STUDY, found, log);
  }

  Optional<HindcastPlan> findHindcast(FaultLog log) {
    return HindcastPlan.find(files, registry, log);
  }

  Registry registry() {
    return registry;
  }
}
