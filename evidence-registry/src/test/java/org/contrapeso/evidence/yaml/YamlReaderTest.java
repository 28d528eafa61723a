package org.contrapeso.evidence.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contrapeso.evidence.Text;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.evidence.fault.Place;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @TempDir Path folder;

  @Test
  void everyNodeKnowsItsLineAndTheKeysThatLeadToIt() {
    Mapping root =
        mapping(
            """
            # a remark
            name: {en: "Flow", es: "Flujo"}
            rivals:
              - value: 1.5

              - value: 2
            """);

    assertThat(root.keys()).containsExactly("name", "rivals");
    assertThat(root.placeOf("rivals")).isEqualTo(new Place("test.yaml", 3));
    Node second = root.sequence("rivals").mappings().get(1).get("value");
    assertThat(second.place()).isEqualTo(new Place("test.yaml", 6));
    assertThat(second.path()).isEqualTo("rivals[1].value");
    assertThat(Text.of(root, "name")).isEqualTo(new Text("Flow", "Flujo"));
  }

  @Test
  void aFileThatWouldTakeMuchMemoryIsRefused() {
    String key = "k".repeat(YamlReader.LONGEST_KEY);
    assertThat(mapping(key + ": 1").keys()).containsExactly(key);
    assertThat(faults("? k" + key + "\n: 1")).singleElement().asString().contains("at most 128");

    String most = "a: [" + "1,".repeat(YamlReader.MOST_NODES - 2) + "]";
    assertThat(mapping(most).sequence("a").items()).hasSize(YamlReader.MOST_NODES - 2);
    assertThat(faults(most.replace("]", "1]")))
        .singleElement()
        .asString()
        .contains("at most 20000");
  }

  @Test
  void gettersGiveWhatIsThereAndNothingForWhatIsNot() {
    Mapping root = mapping("{number: -1e-3, whole: 7, truth: true, text: '7', list: [1, 2]}");

    assertThat(root.number("number")).isEqualTo(-0.001);
    assertThat(root.integer("whole")).isEqualTo(7);
    assertThat(mapping("a: 2e3").integer("a")).isEqualTo(2000);
    assertThat(mapping("a: -9007199254740991").integer("a")).isEqualTo(-9007199254740991L);
    assertThat(root.truth("truth")).isTrue();
    assertThat(root.text("text")).isEqualTo("7");
    assertThat(root.sequence("list").numbers()).containsExactly(1., 2.);
    assertThat(root.findNumber("absent")).isEmpty();
    assertThat(root.findMapping("absent")).isEmpty();
    assertThat(root.findSequence("absent")).isEmpty();
    assertThat(root.findText("absent")).isEmpty();
    assertThat(Text.find(root, "absent")).isEmpty();
  }

  @Test
  void aGetterThatDisagreesWithTheSchemaSaysWhere() {
    Mapping root = mapping("a: text");

    assertThatThrownBy(() -> root.number("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("test.yaml:1: a is read as a number");
    assertThatThrownBy(() -> mapping("a: 9007199254740992").integer("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a is read as a whole number");
    assertThatThrownBy(() -> root.truth("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a is read as true or false");
    assertThatThrownBy(() -> root.mapping("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("test.yaml:1: a is read as a Mapping");
    assertThatThrownBy(() -> root.get("b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("b is read, but the schema lets it be absent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x1F", "1_000", "1,5", "0o17", "1e", "--1", "1d", "yes", "2022-01"})
  void onlyDecimalNumbersAreNumbers(String text) {
    assertThat(mapping("a: " + text).scalar("a").kind()).isEqualTo(Scalar.Kind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", ".5", "5.", "1e-8", "-1.549231e-8", "+2E3"})
  void decimalNumbersHaveTheirValue(String text) {
    assertThat(mapping("a: " + text).number("a")).isEqualTo(Double.parseDouble(text));
  }

  @Test
  void aliasesAreNotFollowedHoweverOftenTheyAreNested() {
    var bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int level = 1; level < 30; level++) {
      int below = level - 1;
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, below, below));
    }

    assertThat(faults(bomb.toString()))
        .hasSize(30 + 2 * 29)
        .startsWith(
            "test.yaml:1: a0 = &a0: anchors are refused. Remove the anchor.",
            "test.yaml:2: a1 = &a1: anchors are refused. Remove the anchor.",
            "test.yaml:2: a1[0] = *a0: aliases are refused. Write it out.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: !!int 5", "a: !java.net.URL [x]", "a: !!binary aGk=", "a: ! 5", "!!str a: 5"})
  void tagsAreRefused(String text) {
    assertThat(faults(text)).hasSize(1).first().asString().contains("tags are refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void nestingThatGoesTooDeepIsRefused(String opening) {
    assertThat(faults(opening.repeat(100_000)))
        .containsExactly("test.yaml:1: nested deeper than 40 levels. Flatten the file.");
  }

  @Test
  void nestingOfFortyLevelsIsRead() {
    assertThat(faults("[".repeat(40) + "]".repeat(40))).isEmpty();
    assertThat(faults("[".repeat(41) + "]".repeat(41))).isNotEmpty();
  }

  @Test
  void aHugeKeyIsReportedShort() {
    List<String> faults =
        faults("? " + "k".repeat(900_000) + "\n: 1\n", "{additionalProperties: false}");

    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst()).hasSizeLessThan(200).contains("900000 characters");
  }

  @Test
  void tabsAreReportedWithTheirLine() {
    assertThat(faults("a:\n\tb: 1\n"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("test.yaml:2: not readable as YAML")
        .endsWith("Indent with spaces, not tabs.");
  }

  @Test
  void brokenSyntaxIsReportedWithItsLine() {
    assertThat(faults("a: 1\nb: [1, 2\nc: 3\n"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("test.yaml:3: not readable as YAML");
  }

  @Test
  void bytesThatAreNotTextAreRefused() {
    assertThat(faults(new byte[] {'a', ':', ' ', '1', '\n', (byte) 0xC3, '\n'}))
        .containsExactly("test.yaml:2: expected UTF-8 text. Save the file as UTF-8.");
    assertThat(faults("a: \u0000\u0001".getBytes(StandardCharsets.UTF_8)))
        .hasSize(1)
        .first()
        .asString()
        .contains("not readable as YAML");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreRead() {
    Mapping root = mapping("\uFEFFa: 1\r\nb: two\r\n");

    assertThat(root.text("b")).isEqualTo("two");
    assertThat(root.get("b").place().line()).isEqualTo(2);
  }

  @Test
  void anEmptyFileAndASecondDocumentAreReported() {
    assertThat(faults("")).hasSize(1).first().asString().contains("the file is empty");
    assertThat(faults("# remark\n")).hasSize(1).first().asString().contains("the file is empty");
    assertThat(faults("a: 1\n---\nb: 2\n"))
        .containsExactly(
            "test.yaml:2: ---: expected one document. Put the second into its own file.");
  }

  @Test
  void keysMustBeSingleValuesThatOccurOnce() {
    assertThat(faults("{[1]: 2}"))
        .containsExactly("test.yaml:1: expected a key that is a single value.");
    assertThat(faults("a: 1\nb: 2\na: 3\n"))
        .containsExactly(
            "test.yaml:3: a = 3: this key was given before, on line 1. Keep one of the two.");
    assertThat(faults("a: 1\n<<: {a: 2}\n", "{properties: {a: {}}, additionalProperties: false}"))
        .containsExactly("test.yaml:2: <<: unknown key. Keys here: a.");
  }

  @ParameterizedTest
  @ValueSource(strings = {".nan", ".NaN", "NaN", "nan", ".inf", "-.Inf", "Infinity", "-1e400"})
  void numbersThatAreNotFiniteAreRefused(String number) {
    assertThat(faults("a: 1\nb: " + number))
        .containsExactly(
            "test.yaml:2: b = "
                + number
                + ": expected a finite number. Give a number, or leave it out.");
  }

  @Test
  void controlCharactersInValuesDoNotReachTheTerminal() {
    assertThat(faults("a: \"\\e[31m\\u202e\"\n", "{properties: {a: {const: 1}}}"))
        .containsExactly("test.yaml:1: a = \\u001b[31m\\u202e: expected 1.");
  }

  @RepeatedTest(100)
  void aTreeThatIsWrittenAsJsonIsReadBackTheSame(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    String json = "{\"root\": " + json(random, 0) + "}";

    assertThat(json(mapping(json))).isEqualTo(json);
  }

  private static String json(Random random, int depth) {
    int kind = random.nextInt(depth > 4 ? 3 : 5);
    int size = random.nextInt(4);
    return switch (kind) {
      case 0 -> String.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20)));
      case 1 -> String.valueOf(random.nextInt());
      case 2 -> quoted(random);
      case 3 ->
          IntStream.range(0, size)
              .mapToObj(item -> json(random, depth + 1))
              .collect(Collectors.joining(", ", "[", "]"));
      default ->
          IntStream.range(0, size)
              .mapToObj(item -> "\"k" + item + "\": " + json(random, depth + 1))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String quoted(Random random) {
    String letters = "abñ 7:#-'{}[],&*!|>%@`~é😀";
    var text = new StringBuilder();
    random
        .ints(random.nextInt(20), 0, letters.codePointCount(0, letters.length()))
        .map(index -> letters.codePointAt(letters.offsetByCodePoints(0, index)))
        .forEach(text::appendCodePoint);
    return '"' + text.toString() + '"';
  }

  private static String json(Node node) {
    return switch (node) {
      case Scalar scalar ->
          scalar.kind() == Scalar.Kind.TEXT ? '"' + scalar.text() + '"' : scalar.text();
      case Sequence list ->
          list.items().stream()
              .map(YamlReaderTest::json)
              .collect(Collectors.joining(", ", "[", "]"));
      case Mapping mapping ->
          mapping.keys().stream()
              .map(key -> '"' + key + "\": " + json(mapping.get(key)))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  @Test
  void aFileThatCannotBeReadIsReported() throws Exception {
    Schema any = Schema.read(new TextFile("any", bytes("{}")));
    Path huge = folder.resolve("huge.yaml");
    try (var sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(100_000_000);
    }

    assertThat(faultsOf(folder.resolve("none.yaml"), any))
        .endsWith("no such file. Check the name.");
    assertThat(faultsOf(folder, any))
        .endsWith("expected a file but found a folder. Name a file in it.");
    assertThat(faultsOf(huge, any)).contains("expected a file of at most 1024 KiB");
    assertThat(faultsOf(Path.of("/dev/zero"), any)).contains("expected a plain file");
  }

  @Test
  void aFileIsReadUnderTheNameThatWasGiven() throws IOException, FaultsException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1\n");
    var log = new FaultLog();

    Optional<Mapping> root =
        YamlReader.read(
            file, Schema.read(new TextFile("any", bytes("{\"type\": \"object\"}"))), log);

    assertThat(root.orElseThrow().place().file()).isEqualTo(file.toString());
    assertThat(log.isEmpty()).isTrue();
  }

  private static String faultsOf(Path file, Schema schema) {
    var log = new FaultLog();
    assertThat(YamlReader.read(file, schema, log)).isEmpty();
    assertThat(log.size()).isEqualTo(1);
    return log.faults().getFirst().toString();
  }

  private static Mapping mapping(String text) {
    var log = new FaultLog();
    Optional<Node> root = YamlReader.tree(new TextFile("test.yaml", bytes(text)), log);
    assertThat(log.faults()).isEmpty();
    return Mapping.as(Mapping.class, root.orElseThrow());
  }

  private static List<String> faults(String text) {
    return faults(bytes(text));
  }

  private static List<String> faults(byte[] content) {
    var log = new FaultLog();
    Optional<Node> root = YamlReader.tree(new TextFile("test.yaml", content), log);
    assertThat(root.isPresent()).isEqualTo(log.isEmpty());
    return log.faults().stream().map(Fault::toString).toList();
  }

  private static List<String> faults(String text, String schema) {
    var log = new FaultLog();
    try {
      Schema closed = Schema.read(new TextFile("test.schema.json", bytes(schema)));
      YamlReader.read(new TextFile("test.yaml", bytes(text)), closed, log);
    } catch (FaultsException faults) {
      throw new AssertionError(faults.getMessage(), faults);
    }
    return log.faults().stream().map(Fault::toString).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
