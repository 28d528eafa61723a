package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The rules of CONTRIBUTING.md that a machine can see, by their names there.
final class HouseRulesTest {

  private static final String[] CODE = {".java", ".sh", ".html", ".css", ".js", ".properties"};
  private static final String[] TEXT = {
    ".java",
    ".sh",
    ".html",
    ".css",
    ".js",
    ".properties",
    ".md",
    ".yaml",
    ".json",
    ".xml",
    ".cff",
    ".puml",
    "contrapeso",
    "check",
    "compile",
    "run"
  };
  private static final int LONGEST_FILE = 800;

  private static final Pattern EMPTY_NAME =
      Pattern.compile("\\w*(Manager|Helper|Utils?|Impl|Data|Info)");
  private static final Pattern EMPTY_PACKAGE =
      Pattern.compile("utils?|common|misc|impl|helpers?|managers?|shared|base");
  private static final Pattern POSTPONED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
  private static final Pattern SWITCHED_OFF =
      Pattern.compile(
          "@(Disabled|Enabled|Ignore)\\w*|\\bassum(e|ing)(True|False|That)\\(|\\babort\\(");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.~>-])/(home|root|Users|work|farm|workspace|builds|mnt)/\\w");

  @Test
  void namesSayWhatAThingIs() {
    List<String> empty = new ArrayList<>();
    List<Path> sources = Checkout.files(".java");
    for (Declaration declared : Declaration.in(sources)) {
      if (declared.isType() && EMPTY_NAME.matcher(declared.name()).matches()) {
        empty.add(declared.toString());
      }
    }
    for (Path source : sources) {
      for (Path folder : source) {
        if (EMPTY_PACKAGE.matcher(folder.toString()).matches()) {
          empty.add(source.toString());
        }
      }
    }
    assertThat(empty).as("names that say nothing").isEmpty();
  }

  @Test
  void aFileCanBeReadInOneSitting() {
    assertThat(Checkout.files(CODE))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Checkout.text(file).lines()).hasSizeLessThan(LONGEST_FILE));
  }

  @Test
  void nothingIsPostponedInTheCode() {
    assertThat(linesWith(POSTPONED, TEXT)).isEmpty();
  }

  @Test
  void noTestIsSwitchedOff() {
    assertThat(linesWith(SWITCHED_OFF, ".java"))
        .filteredOn(line -> !line.contains("SWITCHED_OFF"))
        .isEmpty();
  }

  @Test
  void noFileNamesAMachine() {
    assertThat(linesWith(MACHINE_PATH, TEXT)).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(Checkout.files(".java"))
        .filteredOn(file -> file.toString().contains("src/main/java"))
        .isNotEmpty()
        .allSatisfy(file -> {
          Path info = file.resolveSibling("package-info.java");
          assertThat(Checkout.root().resolve(info)).exists();
          assertThat(Checkout.text(info)).contains("@NullMarked");
        });
  }

  @Test
  void everyScriptIsExecutable() {
    for (String script :
        List.of(
            "contrapeso",
            "check",
            "build/compile",
            ".ci/run",
            "benchmark/side-by-side",
            "benchmark/curves",
            "benchmark/micro",
            "benchmark/page-speed",
            "benchmark/visitors")) {
      assertThat(Files.isExecutable(Checkout.root().resolve(script))).as(script).isTrue();
    }
  }

  @Test
  void thePatternsFindWhatTheyForbid() {
    assertThat(POSTPONED.matcher("// TO" + "DO later").find()).isTrue();
    assertThat(SWITCHED_OFF.matcher("  @Disabled(\"flaky\")").find()).isTrue();
    assertThat(MACHINE_PATH.matcher("see \"/ho" + "me/ann/results\"").find()).isTrue();
    assertThat(MACHINE_PATH.matcher("https://example.org/home/page").find()).isFalse();
    assertThat(EMPTY_NAME.matcher("PriceManager").matches()).isTrue();
    assertThat(EMPTY_NAME.matcher("DataInput").matches()).isFalse();
  }

  private static List<String> linesWith(Pattern pattern, String... endings) {
    List<String> found = new ArrayList<>();
    for (Path file : Checkout.files(endings)) {
      int number = 0;
      for (String line : Checkout.text(file).lines().toList()) {
        number++;
        if (pattern.matcher(line).find()) {
          found.add("%s:%d: %s".formatted(file, number, line.strip()));
        }
      }
    }
    return found;
  }
}
