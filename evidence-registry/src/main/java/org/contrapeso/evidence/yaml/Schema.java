package org.contrapeso.evidence.yaml;

import java.nio.file.Path;
import java.util.Optional;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;

/// The form that a kind of file must have: a subset of JSON Schema 2020-12.
///
/// The subset: `type`, `properties`, `required`, `additionalProperties`, `patternProperties`,
/// `propertyNames`, `minProperties`, `items`, `minItems`, `maxItems`, `uniqueItems`, `enum`,
/// `const`, `pattern`, `minimum`, `maximum`, `exclusiveMinimum`, `oneOf`, `$ref` to `#/$defs/…`
/// without cycles, and the annotations `$schema`, `$id`, `$comment`, `title`, `description`. A
/// schema with any other keyword is refused. `description` also serves as the words for what a
/// `pattern` expects.
///
/// @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
public final class Schema {

  private final Rule root;

  private Schema(Rule root) {
    this.root = root;
  }

  /// Reads a schema.
  ///
  /// @throws FaultsException if the file is not a schema of the subset
  public static Schema read(Path file) throws FaultsException {
    var log = new FaultLog();
    String name = file.toString().replace('\\', '/');
    Optional<TextFile> text = TextFile.read(file, name, YamlReader.MAX_BYTES, log);
    log.throwIfAny();
    return read(text.orElseThrow());
  }

  /// Reads a schema from a file that was already read.
  ///
  /// @throws FaultsException if the file is not a schema of the subset
  public static Schema read(TextFile file) throws FaultsException {
    var log = new FaultLog();
    Optional<Rule> root =
        YamlReader.tree(file, log).flatMap(node -> SchemaCompiler.compile(node, log));
    log.throwIfAny();
    return new Schema(root.orElseThrow());
  }

  /// Whether `node` has the form; reports every way in which it has not.
  boolean accepts(Node node, FaultLog log) {
    int before = log.size();
    root.check(node, log);
    return log.size() == before;
  }
}
