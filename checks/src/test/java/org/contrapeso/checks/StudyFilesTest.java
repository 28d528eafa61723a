package org.contrapeso.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Studies that people write: the example of the documentation, and those in `examples/`.
final class StudyFilesTest {

  private static final Path PAGE = Path.of("docs/study-files.md");

  /// A block of the page that begins with the name of the file it is.
  private static final Pattern FILE = Pattern.compile("(?s)```yaml\\n# (\\S+\\.yaml)\\n(.*?)```");

  private static final Pattern RESULT =
      Pattern.compile("(?m)^\\| `(\\w+\\.(?:html|parquet|json))` \\|");

  @TempDir private Path folder;

  @Test
  void theExampleOfTheDocumentationRunsAsItIsWritten() throws IOException {
    List<String> names = new ArrayList<>();
    Matcher file = FILE.matcher(Checkout.text(PAGE));
    while (file.find()) {
      names.add(file.group(1));
      Files.writeString(folder.resolve(file.group(1)), file.group(2), UTF_8);
    }
    assertThat(names).hasSize(4);

    List<String> courses = courses(folder.resolve(names.getFirst()));

    assertThat(courses)
        .containsExactly(
            "no_change", "halve_recruitment", "slow_prevention", "arrests_above_threshold");
    assertThat(folder.resolve("results")).isDirectoryContaining("glob:**/briefing.html");
    List<String> promised =
        RESULT.matcher(Checkout.text(PAGE)).results().map(row -> row.group(1)).toList();
    assertThat(promised)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(folder.resolve("results").resolve(name)).isNotEmptyFile());
  }

  static Stream<Path> examples() {
    return Checkout.files(".yaml").stream().filter(path -> path.startsWith("examples"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleRuns(Path example) {
    assertThat(courses(Checkout.root().resolve(example))).hasSizeGreaterThan(1);
  }

  /// Runs a study in few futures and returns the courses of its table, in order.
  private List<String> courses(Path study) {
    String table =
        Program.here()
            .print(
                "study",
                study.toString(),
                "--futures=8",
                "--format=json",
                "--out=" + folder.resolve("results"));
    List<String> courses = new ArrayList<>();
    for (JsonElement row : JsonParser.parseString(table).getAsJsonArray()) {
      courses.add(row.getAsJsonObject().get("course").getAsString());
    }
    return courses.stream().distinct().toList();
  }
}
