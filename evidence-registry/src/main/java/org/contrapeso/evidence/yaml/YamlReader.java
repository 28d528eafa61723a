package org.contrapeso.evidence.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one YAML or JSON file into a tree of nodes with line numbers.
///
/// A plain subset is read: one document, at most [#MAX_BYTES] bytes, [#MAX_DEPTH] levels and
/// [#MOST_NODES] nodes, UTF-8, decimal finite numbers, short keys that are single values and occur
/// once. Anchors, aliases and tags are refused, so that no file grows beyond what it shows.
public final class YamlReader {

  /// The largest file that is read, in bytes.
  public static final int MAX_BYTES = 1_048_576;

  /// The deepest nesting that is read.
  public static final int MAX_DEPTH = 40;

  /// The longest key that is read, in characters. A node knows all keys that lead to it, so that
  /// depth, length and number together bound the memory that a file takes.
  public static final int LONGEST_KEY = 128;

  /// The largest number of values, lists and mappings that are read.
  public static final int MOST_NODES = 20_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setParseComments(false).setUseMarks(true).build();

  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.?(inf|infinity)|\\.?nan", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final Iterator<Event> events;
  private final FaultLog log;
  private int nodes;

  private YamlReader(String file, String text, FaultLog log) {
    this.file = file;
    this.events = new Parse(SETTINGS).parseString(text).iterator();
    this.log = log;
  }

  /// Reads a file and holds it against `schema`; reports every fault found.
  ///
  /// @return the root, or empty if anything was reported for this file
  public static Optional<Mapping> read(Path file, Schema schema, FaultLog log) {
    return TextFile.read(file, file.toString().replace('\\', '/'), MAX_BYTES, log)
        .flatMap(read -> read(read, schema, log));
  }

  /// Holds a file that was already read against `schema`.
  ///
  /// @return the root, or empty if anything was reported for this file
  public static Optional<Mapping> read(TextFile file, Schema schema, FaultLog log) {
    return tree(file, log)
        .filter(root -> schema.accepts(root, log))
        .map(root -> Mapping.as(Mapping.class, root));
  }

  /// Reads a file as [#read] does, and reads on where only its form is faulty and what was meant
  /// can be guessed: the faults are reported all the same, and what the caller finds is added to
  /// them.
  ///
  /// @return the root, as it is or as it was probably meant; empty if it cannot be read on
  public static Optional<Mapping> readAsMeant(Path file, Schema schema, FaultLog log) {
    return TextFile.read(file, file.toString().replace('\\', '/'), MAX_BYTES, log)
        .flatMap(read -> readAsMeant(read, schema, log));
  }

  /// Reads a file that is at hand, likewise.
  public static Optional<Mapping> readAsMeant(TextFile file, Schema schema, FaultLog log) {
    return tree(file, log).flatMap(root -> readAsMeant(root, schema, log));
  }

  /// Holds a part of a file against the schema of such a file, likewise.
  public static Optional<Mapping> readAsMeant(Node root, Schema schema, FaultLog log) {
    FaultLog form = new FaultLog();
    boolean accepted = schema.accepts(root, form);
    form.faults().forEach(log::report);
    Optional<Node> read = accepted ? Optional.of(root) : Mended.of(root, form.faults(), schema);
    return read.map(node -> Mapping.as(Mapping.class, node));
  }

  /// Reads a file without a schema; the root may be any node.
  public static Optional<Node> tree(TextFile file, FaultLog log) {
    int before = log.size();
    Optional<Node> root =
        file.text(log).flatMap(text -> new YamlReader(file.name(), text, log).document());
    return log.size() == before ? root : Optional.empty();
  }

  private Optional<Node> document() {
    try {
      next(); // start of stream
      Event first = next();
      if (first.getEventId() == Event.ID.StreamEnd) {
        log.report(Place.of(file), "", "", "expected keys and values, but the file is empty", "");
        return Optional.empty();
      }
      Node root = node(next(), "", 1);
      next(); // end of document
      Event end = next();
      if (end.getEventId() != Event.ID.StreamEnd) {
        log.report(
            placeOf(end), "", "---", "expected one document", "Put the second into its own file.");
      }
      return Optional.of(root);
    } catch (Refused reported) {
      return Optional.empty();
    }
  }

  private Event next() throws Refused {
    try {
      return events.next();
    } catch (MarkedYamlEngineException syntax) {
      int line = syntax.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      String problem = syntax.getProblem();
      String fix =
          problem.contains("TAB")
              ? "Indent with spaces, not tabs."
              : "Check indentation, colons and quotes here and on the line above.";
      log.report(new Place(file, line), "", "", "not readable as YAML: " + problem, fix);
    } catch (YamlEngineException syntax) {
      log.report(
          Place.of(file),
          "",
          "",
          "not readable as YAML: it holds characters that text files do not hold",
          "Maybe this is not a text file.");
    }
    throw new Refused();
  }

  private Node node(Event event, String path, int depth) throws Refused {
    Place place = placeOf(event);
    if (depth > MAX_DEPTH) {
      log.report(place, "", "", "nested deeper than " + MAX_DEPTH + " levels", "Flatten the file.");
      throw new Refused();
    }
    if (++nodes > MOST_NODES) {
      log.report(
          place, "", "", "expected at most " + MOST_NODES + " values in a file", "Split the file.");
      throw new Refused();
    }
    refuseSharing(event, path);
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event, path);
      case SequenceStart -> sequence(place, path, depth);
      case MappingStart -> mapping(place, path, depth);
      default -> Scalar.quoted(place, path, "");
    };
  }

  private void refuseSharing(Event event, String path) {
    Place place = placeOf(event);
    if (event instanceof AliasEvent alias) {
      log.report(place, path, "*" + alias.getAlias(), "aliases are refused", "Write it out.");
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      log.report(
          place, path, "&" + node.getAnchor().get(), "anchors are refused", "Remove the anchor.");
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    tag.ifPresent(
        name -> log.report(place, path, "!" + name, "tags are refused", "Remove the tag."));
  }

  private Scalar scalar(ScalarEvent event, String path) {
    Place place = placeOf(event);
    if (!event.isPlain()) {
      return Scalar.quoted(place, path, event.getValue());
    }
    var scalar = Scalar.plain(place, path, event.getValue());
    boolean overflows = scalar.isNumber() && !Double.isFinite(scalar.number());
    if (overflows || NOT_FINITE.matcher(scalar.text()).matches()) {
      log.report(
          place,
          path,
          scalar.text(),
          "expected a finite number",
          "Give a number, or leave it out.");
    }
    return scalar;
  }

  private Sequence sequence(Place place, String path, int depth) throws Refused {
    List<Node> items = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      items.add(node(event, path + "[" + items.size() + "]", depth + 1));
    }
    return new Sequence(place, path, items);
  }

  private Mapping mapping(Place place, String path, int depth) throws Refused {
    var mapping = new Mapping(place, path);
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      if (!(event instanceof ScalarEvent named)) {
        log.report(placeOf(event), path, "", "expected a key that is a single value", "");
        throw new Refused();
      }
      refuseSharing(event, path);
      String key = named.getValue();
      if (key.length() > LONGEST_KEY) {
        log.report(
            placeOf(event),
            key,
            "",
            "expected a key of at most " + LONGEST_KEY + " characters",
            "Maybe a text was meant as a value.");
        throw new Refused();
      }
      String keyPath = mapping.pathOf(key);
      Node value = node(next(), keyPath, depth + 1);
      if (mapping.has(key)) {
        log.report(
            placeOf(event),
            keyPath,
            value.shown(),
            "this key was given before, on line " + mapping.placeOf(key).line(),
            "Keep one of the two.");
      }
      mapping.add(key, placeOf(event), value);
    }
    return mapping;
  }

  private Place placeOf(Event event) {
    return new Place(file, event.getStartMark().map(Mark::getLine).orElse(-1) + 1);
  }

  /// Thrown where reading on makes no sense; the fault is reported already.
  private static final class Refused extends Exception {}
}
