package org.contrapeso.evidence.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  /// Each row: schema, a text that satisfies it, one that does not, and the fault of that.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {type: object}                         | {a: 1}     | [1]      | a list: expected keys and values.
          {type: array}                          | [1]        | 1        | 1: expected a list. Put it in brackets: [1].
          {type: string}                         | 'a'        | 1        | 1: expected text. Put it in quotes.
          {type: number}                         | 1          | one      | one: expected a number.
          {type: integer}                        | 1.0        | 1.5      | 1.5: expected a whole number.
          {type: boolean}                        | true       | yes      | yes: expected true or false.
          {type: "null"}                         | ~          | 0        | 0: expected nothing.
          {type: [string, integer]}              | 1          | 1.5      | 1.5: expected text or a whole number. Put it in quotes.
          {enum: [low, high]}                    | low        | lwo      | lwo: expected low or high. Maybe "low" was meant.
          {const: 1}                             | 1.0        | '1'      | 1: expected 1. Remove the quotes.
          {pattern: "^a+$"}                      | aa         | ab       | ab: expected ^a+$.
          {pattern: "^a$"}                       | a          | "a\\n"   | "a\\n": expected ^a$.
          {pattern: "^a$", description: an a}    | 5          | b        | b: expected an a.
          {minimum: 1}                           | 1          | 0.5      | 0.5: expected at least 1.
          {maximum: 1.5}                         | 1.5        | 2        | 2: expected at most 1.5.
          {exclusiveMinimum: 0}                  | 0.1        | 0        | 0: expected more than 0.
          {items: {type: number}}                | [1]        | [a]      | [0] = a: expected a number.
          {minItems: 2}                          | [1, 1]     | [1]      | 1 entries: expected at least 2.
          {maxItems: 1}                          | [1]        | [1, 1]   | 2 entries: expected at most 1.
          {uniqueItems: true}                    | [1, '1']   | [1, 1]   | [1] = 1: listed before. Remove one of the two.
          {minProperties: 1}                     | {a: 1}     | {}       | 0 keys: expected at least 1.
          {required: [a]}                        | {a: ~}     | {b: 1}   | a: this key is missing. Add "a:".
          {properties: {a: {type: number}}}      | {b: x}     | {a: x}   | a = x: expected a number.
          {additionalProperties: {type: number}} | {a: 1}     | {a: x}   | a = x: expected a number.
          {additionalProperties: false}          | {}         | {a: 1}   | a: unknown key.
          {properties: {abc: {}}, additionalProperties: false} | {abc: 1} | {abd: 1} | abd: unknown key. Maybe "abc" was meant.
          {patternProperties: {"^a": {type: number}}, additionalProperties: false} | {ab: 1} | {ab: x} | ab = x: expected a number.
          {patternProperties: {"^a": {}}, additionalProperties: false} | {ab: 1} | {b: 1} | b: unknown key.
          {propertyNames: {pattern: "^a"}}       | {ab: 1}    | {b: 1}   | b: expected ^a.
          {$ref: "#/$defs/a", $defs: {a: {type: number}}} | 1 | x        | x: expected a number.
          {oneOf: [{type: number}, {type: object}]} | 1       | x        | x: expected a number or keys and values.
          {oneOf: [{type: number}, {type: object, required: [value]}]} | {value: 1} | {start: 1} | value: this key is missing. Add "value:".
          {oneOf: [{type: number}, {minimum: 1}]} | 0         | 1        | 1: more than one form fits.
          {oneOf: [{type: number}, {$ref: "#/$defs/a"}], $defs: {a: {type: array}}} | [] | x | x: expected a number or a list.
          """)
  void aKeywordAcceptsWhatItShouldAndNothingElse(
      String schema, String good, String bad, String fault) throws FaultsException {
    assertThat(faults(schema, good)).isEmpty();
    assertThat(faults(schema, bad)).containsExactly("test.yaml:1: " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {allOf: []}                        | allOf: this keyword is outside of the subset of JSON Schema that is read here. Use the keywords that the class Schema lists.
          {properties: {a: {format: date}}}  | properties.a.format: this keyword is outside of the subset of JSON Schema that is read here. Use the keywords that the class Schema lists.
          {$defs: {a: {not: {}}}}            | $defs.a.not: this keyword is outside of the subset of JSON Schema that is read here. Use the keywords that the class Schema lists.
          {type: float}                      | type = float: expected a JSON type.
          {minimum: low}                     | minimum = low: expected a number.
          {pattern: "("}                     | pattern = (: expected a regular expression.
          {enum: []}                         | enum = a list: expected a list that is not empty.
          {enum: [[1]]}                      | enum[0] = a list: expected a single value.
          {oneOf: 1}                         | oneOf = 1: expected a list that is not empty.
          {properties: []}                   | properties = a list: expected keys and values.
          {items: 1}                         | items = 1: expected a schema: keys and values.
          {uniqueItems: false}               | uniqueItems = false: expected true.
          {$ref: "#/$defs/txt", $defs: {text: {}}} | $ref = #/$defs/txt: expected a reference such as #/$defs/name to a definition in this file. Maybe "text" was meant.
          {$ref: "other.json"}               | $ref = other.json: expected a reference such as #/$defs/name to a definition in this file.
          {$schema: "http://json-schema.org/draft-07/schema#"} | $schema = http://json-schema.org/draft-07/schema#: expected https://json-schema.org/draft/2020-12/schema.
          {$defs: {a: {$ref: "#/$defs/b"}, b: {$ref: "#/$defs/a"}}} | $defs.a = a mapping: definitions that refer to themselves are refused.
          """)
  void aSchemaOutsideOfTheSubsetIsRefused(String schema, String fault) {
    assertThat(schemaFaults(schema)).contains("test.schema.json:1: " + fault);
  }

  @ParameterizedTest
  @MethodSource("schemasOfThisProject")
  void theSchemasOfThisProjectCloseEveryMappingAndBoundEveryInteger(Path file) throws IOException {
    var log = new FaultLog();
    Node root =
        YamlReader.tree(new TextFile(file.toString(), Files.readAllBytes(file)), log).orElseThrow();
    List<String> open = new ArrayList<>();
    collectOpen(root, open);

    assertThat(open).isEmpty();
    assertThat(schemaFaults(Files.readString(file))).isEmpty();
  }

  static List<Path> schemasOfThisProject() throws IOException {
    List<Path> schemas = new ArrayList<>();
    for (String folder : List.of("evidence", "scenarios")) {
      try (Stream<Path> files = Files.list(Path.of("..", folder, "schema"))) {
        schemas.addAll(files.sorted().toList());
      }
    }
    return schemas;
  }

  @Test
  void allSchemasOfThisProjectAreThere() throws IOException {
    assertThat(schemasOfThisProject())
        .extracting(file -> file.getFileName().toString().replace(".schema.json", ""))
        .containsExactly(
            "claim",
            "debate",
            "hypothesis",
            "lever",
            "outcome",
            "parameter",
            "result",
            "rule",
            "series",
            "source",
            "units",
            "unknown",
            "beliefs",
            "calibration",
            "course",
            "matched",
            "study");
  }

  private static void collectOpen(Node node, List<String> open) {
    if (node instanceof Sequence list) {
      list.items().forEach(item -> collectOpen(item, open));
    } else if (node instanceof Mapping mapping) {
      boolean isClosed = !isType(mapping, "object") || mapping.has("additionalProperties");
      boolean isBounded =
          !isType(mapping, "integer") || (mapping.has("minimum") && mapping.has("maximum"));
      if (!isClosed || !isBounded) {
        open.add(mapping.path());
      }
      mapping.keys().forEach(key -> collectOpen(mapping.get(key), open));
    }
  }

  private static boolean isType(Mapping schema, String type) {
    return schema
        .find("type")
        .filter(named -> named instanceof Scalar scalar && scalar.text().equals(type))
        .isPresent();
  }

  private static List<String> faults(String schema, String text) throws FaultsException {
    var log = new FaultLog();
    Node root = YamlReader.tree(new TextFile("test.yaml", bytes(text)), log).orElseThrow();
    boolean accepted =
        Schema.read(new TextFile("test.schema.json", bytes(schema))).accepts(root, log);
    assertThat(accepted).isEqualTo(log.isEmpty());
    return log.faults().stream().map(Fault::toString).toList();
  }

  private static List<String> schemaFaults(String schema) {
    try {
      Schema.read(new TextFile("test.schema.json", bytes(schema)));
      return List.of();
    } catch (FaultsException faults) {
      return faults.faults().stream().map(Fault::toString).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
