package org.contrapeso.experiment.scenario;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.contrapeso.evidence.Text;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.yaml.TextFile;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.scenario.BeliefProfile.NarrowedRange;

/// What a link changes of a study: it is written as the documents that a file would hold, and read
/// as they are.
final class LinkChanges implements Changes {

  static final String LEVER = "l.";
  static final String HYPOTHESIS = "h.";
  static final String PARAMETER = "p.";

  private static final String OFF = "off";
  private static final String RANGE = "..";
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,4})?");
  private static final Text COURSE_NAME = new Text("Your course", "Tu curso de acción");
  private static final Text BELIEFS_NAME = new Text("Your beliefs", "Tus creencias");
  private static final Text WORDS =
      new Text("Put together by a visitor.", "Armado por quien visita.");

  private final String course;
  private final boolean compared;
  private final SortedMap<String, String> levers;
  private final SortedMap<String, String> hypotheses;
  private final SortedMap<String, String> parameters;
  private final List<String> outcomes;
  private final Scenarios scenarios;

  LinkChanges(
      String course,
      boolean compared,
      SortedMap<String, String> levers,
      SortedMap<String, String> hypotheses,
      SortedMap<String, String> parameters,
      List<String> outcomes,
      Scenarios scenarios) {
    this.course = course;
    this.compared = compared;
    this.levers = levers;
    this.hypotheses = hypotheses;
    this.parameters = parameters;
    this.outcomes = outcomes;
    this.scenarios = scenarios;
  }

  /// Reports the faults of levers, hypotheses and parameters where the study cannot be found.
  void check(FaultLog log) {
    moved(log);
    believed(log);
  }

  @Override
  public List<Course> courses(List<Course> found, String baseline, FaultLog log) {
    List<LeverPlan> moved = moved(log);
    List<Course> courses = new ArrayList<>();
    Optional<Course> yours = Optional.empty();
    List<Course> baselineFirst = new ArrayList<>(found);
    baselineFirst.sort(Comparator.comparing(each -> !each.id().equals(baseline))); // stable
    for (Course each : baselineFirst) {
      Optional<Course> changed = each.id().equals(course) ? changed(each, moved) : Optional.empty();
      if (changed.isPresent() && !compared && !course.equals(baseline)) {
        courses.add(changed.get());
      } else {
        courses.add(each);
        yours = yours.or(() -> changed);
      }
    }
    yours.ifPresent(courses::add);
    return courses;
  }

  /// The preset with the link's plans, if that differs from it.
  private Optional<Course> changed(Course preset, List<LeverPlan> moved) {
    SortedMap<String, LeverPlan> plans = new TreeMap<>();
    preset.plans().forEach(plan -> plans.put(plan.lever(), plan));
    SortedMap<String, LeverPlan> before = new TreeMap<>(plans);
    plans.keySet().removeIf(lever -> OFF.equals(levers.get(lever)));
    moved.forEach(plan -> plans.put(plan.lever(), plan));
    return plans.equals(before)
        ? Optional.empty()
        : Optional.of(
            new Course(
                StudyLink.YOURS,
                COURSE_NAME,
                WORDS,
                List.copyOf(plans.values()),
                Optional.empty()));
  }

  private List<LeverPlan> moved(FaultLog log) {
    Document document = new Document("levers");
    levers.forEach((id, value) -> {
      if (value.equals(OFF)) {
        if (scenarios.registry().findLever(id).isEmpty()) {
          document.put(
              id, Map.of("value", "0")); // so that its reader says what it says of every unknown id
        }
        return;
      }
      SequencedMap<String, String> plan = new LinkedHashMap<>();
      String[] parts = value.split(";", -1);
      plan.put("value", parts[0]);
      for (int part = 1; part < parts.length; part++) {
        int equals = parts[part].indexOf('=');
        String key = equals < 0 ? parts[part] : parts[part].substring(0, equals);
        if (plan.put(key, equals < 0 ? "" : parts[part].substring(equals + 1)) != null) {
          log.report(
              StudyLink.LINK, LEVER + id, value, "expected each part once", "Remove " + key + ".");
        }
      }
      document.put(id, plan);
    });
    if (document.isEmpty()) {
      return List.of();
    }
    FaultLog read = new FaultLog();
    List<LeverPlan> plans =
        scenarios
            .readCourse(document.text(COURSE_NAME), StudyLink.YOURS, read)
            .map(Course::plans)
            .orElse(List.of());
    restate(read, document, LEVER, levers, log);
    return plans;
  }

  @Override
  public BeliefProfile beliefs(BeliefProfile found, FaultLog log) {
    if (hypotheses.isEmpty() && parameters.isEmpty()) {
      return found;
    }
    Optional<BeliefProfile> believed = believed(log);
    if (believed.isEmpty()) {
      return found;
    }
    SortedMap<String, SortedMap<String, Double>> weights = new TreeMap<>(found.weights());
    weights.putAll(believed.get().weights());
    SortedMap<String, NarrowedRange> ranges = new TreeMap<>(found.ranges());
    ranges.putAll(believed.get().ranges());
    return new BeliefProfile(
        StudyLink.YOURS,
        BELIEFS_NAME,
        WORDS,
        weights,
        ranges,
        found.correlations(),
        found.calibration());
  }

  private Optional<BeliefProfile> believed(FaultLog log) {
    Document weights = new Document("hypotheses");
    hypotheses.forEach((id, value) -> {
      SequencedMap<String, String> chosen = new LinkedHashMap<>();
      for (String part : value.split(",", -1)) {
        int colon = part.indexOf(':');
        String alternative = colon < 0 ? part : part.substring(0, colon);
        if (chosen.put(alternative, colon < 0 ? "1" : part.substring(colon + 1)) != null) {
          log.report(StudyLink.LINK, HYPOTHESIS + id, value, "expected each alternative once", "");
        }
      }
      weights.put(id, chosen);
    });
    Document ranges = new Document("parameters");
    parameters.forEach((id, value) -> {
      int dots = value.indexOf(RANGE);
      String low = dots < 0 ? value : value.substring(0, dots);
      String high = dots < 0 ? value : value.substring(dots + RANGE.length());
      SequencedMap<String, String> range = new LinkedHashMap<>();
      range.put("low", low);
      range.put("high", high);
      ranges.put(id, range);
    });
    Optional<BeliefProfile> read = Optional.empty();
    for (Document each : List.of(weights, ranges)) {
      if (!each.isEmpty()) {
        boolean ofWeights = each == weights;
        FaultLog faults = new FaultLog();
        Optional<BeliefProfile> profile =
            scenarios.readBeliefs(each.text(BELIEFS_NAME), StudyLink.YOURS, faults);
        restate(
            faults,
            each,
            ofWeights ? HYPOTHESIS : PARAMETER,
            ofWeights ? hypotheses : parameters,
            log);
        Optional<BeliefProfile> before = read;
        read = before.isEmpty() ? profile : profile.map(other -> both(before.get(), other));
      }
    }
    return read;
  }

  private static BeliefProfile both(BeliefProfile weights, BeliefProfile ranges) {
    return new BeliefProfile(
        weights.id(),
        weights.name(),
        weights.words(),
        weights.weights(),
        ranges.ranges(),
        List.of(),
        Optional.empty());
  }

  @Override
  public Optional<List<String>> outcomes() {
    return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes);
  }

  /// Gives faults of a document the keys and values of the link.
  private static void restate(
      FaultLog read,
      Document document,
      String family,
      SortedMap<String, String> written,
      FaultLog log) {
    for (Fault fault : read.faults()) {
      String path =
          fault.key().substring(Math.min(document.key.length() + 1, fault.key().length()));
      String id =
          written.keySet().stream()
              .filter(each -> path.equals(each) || path.startsWith(each + "."))
              .max(Comparator.comparingInt(String::length))
              .orElse(path);
      String value = written.getOrDefault(id, fault.value());
      log.report(StudyLink.LINK, family + id, value, fault.expected(), fault.fix());
    }
  }

  /// A document with one mapping of ids, as JSON, which YAML readers read.
  private static final class Document {

    private final String key;
    private final SequencedMap<String, Map<String, String>> entries = new LinkedHashMap<>();

    Document(String key) {
      this.key = key;
    }

    void put(String id, Map<String, String> values) {
      entries.put(id, values);
    }

    boolean isEmpty() {
      return entries.isEmpty();
    }

    TextFile text(Text name) {
      StringWriter text = new StringWriter();
      try (JsonWriter json = new JsonWriter(text)) {
        json.beginObject();
        write(json.name("name"), name);
        write(json.name("words"), WORDS);
        json.name(key).beginObject();
        for (Map.Entry<String, Map<String, String>> entry : entries.entrySet()) {
          json.name(entry.getKey()).beginObject();
          for (Map.Entry<String, String> each : entry.getValue().entrySet()) {
            json.name(each.getKey());
            if (NUMBER.matcher(each.getValue()).matches()) {
              json.jsonValue(each.getValue());
            } else {
              json.value(each.getValue());
            }
          }
          json.endObject();
        }
        json.endObject().endObject();
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
      return new TextFile("", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(JsonWriter json, Text text) throws IOException {
      json.beginObject();
      json.name("en").value(text.en());
      json.name("es").value(text.es());
      json.endObject();
    }
  }
}
