package org.contrapeso.experiment.scenario;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.model.assembly.WholeModel;

/// A study as a link of the page asks for it: the query of the link, its keys sorted and its
/// defaults left out.
///
/// What it changes of courses and beliefs is read as their files are, so that the same is refused
/// in the same words. Keys that only say how the page looks are kept and change no study.
public final class StudyLink {

  /// Id of a course or of beliefs that a link has changed.
  public static final String YOURS = "yours";

  static final Place LINK = new Place("", 0);

  private static final String STUDY = "study";
  private static final String COURSE = "course";
  private static final String BELIEFS = "beliefs";
  private static final String COURSES = "courses";
  private static final String OUTCOMES = "outcomes";
  private static final String FUTURES = "futures";
  private static final String SEED = "seed";
  private static final String CLAIM = "claim.";

  private static final SortedMap<String, String> DEFAULTS = defaults();

  private static final List<String> OF_A_STUDY =
      List.of(STUDY, COURSE, BELIEFS, COURSES, OUTCOMES, FUTURES, SEED);
  private static final List<String> OF_THE_PAGE =
      List.of("o", "show", "lines", "model", "evidence", "scenarios", "v");
  private static final String OF_A_VIEW = "view.";
  private static final List<String> FAMILIES =
      List.of(CLAIM, LinkChanges.LEVER, LinkChanges.HYPOTHESIS, LinkChanges.PARAMETER);

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
  private static final long MOST_SEED = (1L << 53) - 1; // what JSON readers hold exactly
  private static final int LONGEST = 16_384;

  private final SortedMap<String, String> entries;

  private StudyLink(SortedMap<String, String> entries) {
    this.entries = entries;
  }

  /// Reads the query of a link, with or without the question mark.
  ///
  /// @throws FaultsException with every key that no link has, that is repeated, or that is not
  ///   encoded as queries are
  public static StudyLink parse(String query) throws FaultsException {
    FaultLog log = new FaultLog();
    SortedMap<String, String> entries = new TreeMap<>();
    String bare = query.startsWith("?") ? query.substring(1) : query;
    if (bare.length() > LONGEST) {
      throw new FaultsException(
          Fault.of(
              bare.length() + " characters",
              "expected a link of at most %d characters".formatted(LONGEST),
              ""));
    }
    for (String part : bare.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        Optional<String> key = decoded(equals < 0 ? part : part.substring(0, equals), log);
        Optional<String> value =
            equals < 0 ? Optional.of("") : decoded(part.substring(equals + 1), log);
        if (key.isPresent() && value.isPresent()) {
          add(entries, key.get(), value.get(), log);
        }
      }
    }
    log.throwIfAny();
    DEFAULTS.forEach((key, value) -> entries.remove(key, value));
    return new StudyLink(entries);
  }

  private static Optional<String> decoded(String text, FaultLog log) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      log.report(
          LINK, "", text, "expected text encoded as queries are, such as %20 for a space", "");
      return Optional.empty();
    }
  }

  private static void add(
      SortedMap<String, String> entries, String key, String value, FaultLog log) {
    boolean known =
        OF_A_STUDY.contains(key)
            || OF_THE_PAGE.contains(key)
            || key.startsWith(OF_A_VIEW)
            || FAMILIES.stream().anyMatch(key::startsWith);
    if (!known) {
      log.report(LINK, key, value, "expected a key of a link", Nearest.hint(key, keys()));
    } else if (entries.putIfAbsent(key, value) != null) {
      log.report(LINK, key, value, "expected each key once", "Remove the repetition.");
    }
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(OF_A_STUDY.stream().sorted().toList());
    keys.addAll(FAMILIES.stream().sorted().map(family -> family + "ID").toList());
    return keys;
  }

  /// The keys and values, sorted by key, without defaults.
  public SortedMap<String, String> entries() {
    return Collections.unmodifiableSortedMap(entries);
  }

  /// The query, keys sorted: links that ask for the same have the same.
  public String query() {
    return entries.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("%3A", ":")
        .replace("%3B", ";")
        .replace("%2C", ",")
        .replace("%3D", "=");
  }

  /// The same link without one key.
  public StudyLink without(String key) {
    SortedMap<String, String> others = new TreeMap<>(entries);
    others.remove(key);
    return new StudyLink(others);
  }

  /// The same link without what only the page reads.
  public StudyLink ofStudy() {
    SortedMap<String, String> others = new TreeMap<>(entries);
    others.keySet().removeIf(key -> OF_THE_PAGE.contains(key) || key.startsWith(OF_A_VIEW));
    return new StudyLink(others);
  }

  /// Id of the study.
  public String study() {
    return value(STUDY);
  }

  /// Resolves the study, with the baseline first, then the courses to compare and the link's own
  /// course, each once. The link's course has the id of its preset if it does not differ from it,
  /// else [#YOURS].
  ///
  /// @throws FaultsException with every fault of the link, by its keys
  public ResolvedStudy resolve(Scenarios scenarios, WholeModel model) throws FaultsException {
    FaultLog log = new FaultLog();
    StudyRequest request = request(log);
    LinkChanges changes = changes(scenarios);
    if (!log.isEmpty()) {
      changes.check(log);
      log.throwIfAny();
    }
    try {
      return StudyResolver.resolve(request, changes, scenarios, model);
    } catch (FaultsException faults) {
      throw new FaultsException(faults.faults().stream().map(this::restated).toList());
    }
  }

  /// Whether [#moved] gives what [#resolve] gives: where no claim is assumed, which may set levers.
  public boolean movesLeversOnly() {
    return under(CLAIM).isEmpty();
  }

  /// The same link without its levers.
  public StudyLink withoutLevers() {
    SortedMap<String, String> others = new TreeMap<>(entries);
    others.keySet().removeIf(key -> key.startsWith(LinkChanges.LEVER));
    return new StudyLink(others);
  }

  /// The study of this link, from that of the link [#withoutLevers]: nothing is read again.
  ///
  /// @throws FaultsException with every fault of the levers
  public ResolvedStudy moved(ResolvedStudy base, Scenarios scenarios) throws FaultsException {
    FaultLog log = new FaultLog();
    List<Course> courses = changes(scenarios).courses(base.courses(), base.baseline(), log);
    log.throwIfAny();
    return base.withCourses(courses, base.baseline());
  }

  private LinkChanges changes(Scenarios scenarios) {
    return new LinkChanges(
        value(COURSE),
        words(COURSES).contains(value(COURSE)),
        under(LinkChanges.LEVER),
        under(LinkChanges.HYPOTHESIS),
        under(LinkChanges.PARAMETER),
        words(OUTCOMES),
        scenarios);
  }

  /// Hash of the evidence that the calibration of the link's beliefs was made of, see
  /// [StudyResolver#findCalibration].
  ///
  /// @throws FaultsException with the faults of the study and of its beliefs
  public Optional<String> findCalibration(Scenarios scenarios, WholeModel model)
      throws FaultsException {
    FaultLog log = new FaultLog();
    StudyRequest request = request(log);
    log.throwIfAny();
    return StudyResolver.findCalibration(request, scenarios, model);
  }

  private StudyRequest request(FaultLog log) {
    String course = id(COURSE, value(COURSE), log);
    List<String> courses = new ArrayList<>(words(COURSES));
    courses.forEach(each -> id(COURSES, each, log));
    if (!courses.contains(course)) {
      courses.add(course);
    }
    OptionalInt futures = OptionalInt.empty();
    if (entries.containsKey(FUTURES)) {
      futures = OptionalInt.of((int) whole(FUTURES, 1, Integer.MAX_VALUE, log));
    }
    OptionalLong seed = OptionalLong.empty();
    if (entries.containsKey(SEED)) {
      seed = OptionalLong.of(whole(SEED, -MOST_SEED, MOST_SEED, log));
    }
    return new StudyRequest(
        id(STUDY, value(STUDY), log),
        Path.of(""),
        futures,
        seed,
        courses,
        Optional.of(id(BELIEFS, value(BELIEFS), log)),
        under(CLAIM).entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .toList());
  }

  /// A fault of what the link says stands under the link's key and in no file.
  private Fault restated(Fault fault) {
    int equals = fault.value().lastIndexOf('=');
    if (fault.key().equals(Suppositions.OPTION) && equals > 0) {
      return Fault.at(
          LINK,
          CLAIM + fault.value().substring(0, equals),
          fault.value().substring(equals + 1),
          fault.expected(),
          fault.fix());
    }
    return entries.containsKey(fault.key()) ? fault.withPlace(LINK, fault.key()) : fault;
  }

  private String value(String key) {
    String standard = DEFAULTS.get(key);
    return entries.getOrDefault(key, standard == null ? "" : standard);
  }

  private List<String> words(String key) {
    String value = value(key);
    return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
  }

  private SortedMap<String, String> under(String family) {
    SortedMap<String, String> under = new TreeMap<>();
    entries.forEach((key, value) -> {
      if (key.startsWith(family)) {
        under.put(key.substring(family.length()), value);
      }
    });
    return under;
  }

  /// A link names what ships, never a file of the machine that reads it.
  private static String id(String key, String value, FaultLog log) {
    if (!ID.matcher(value).matches()) {
      log.report(
          LINK,
          key,
          value,
          "expected an id such as " + DEFAULTS.getOrDefault(key, "no_change"),
          "");
    }
    return value;
  }

  private long whole(String key, long least, long most, FaultLog log) {
    String value = value(key);
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException unreadable) {
      // reported below, like a number out of range
    }
    log.report(
        LINK, key, value, "expected a whole number from %d to %d".formatted(least, most), "");
    return least;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StudyLink link && link.entries.equals(entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return query();
  }

  private static SortedMap<String, String> defaults() {
    SortedMap<String, String> defaults = new TreeMap<>();
    defaults.put(STUDY, "laboratory");
    defaults.put(COURSE, "no_change");
    defaults.put(BELIEFS, "even_handed");
    return Collections.unmodifiableSortedMap(defaults);
  }
}
