package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the documents promise is there.
final class DocsTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");
  private static final Pattern CHANGE = Pattern.compile("(?m)^- (?:.*(?:\\n {2}.*)*)");
  private static final Pattern NUMBERS =
      Pattern.compile("Numbers change: (no|yes \\([a-z]+(, [a-z]+)*\\))\\.");
  private static final Pattern GLOSSARY_ROW =
      Pattern.compile(
          "(?m)^\\| \\*\\*(.+?)\\*\\* \\| .+ \\| (?:`([\\w.]+)`|–) \\| (?:`[^`]+`|–) \\|$");

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path page : Checkout.files(".md")) {
      Matcher link = LINK.matcher(Checkout.text(page));
      while (link.find()) {
        if (!leadsSomewhere(page, link.group(1))) {
          broken.add(page + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyDecisionIsListed() {
    String list = Checkout.text(Path.of("docs/decisions/README.md"));
    assertThat(Checkout.files(".md"))
        .filteredOn(page -> page.startsWith("docs/decisions") && !page.endsWith("README.md"))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(list).contains("(" + page.getFileName() + ")"));
  }

  @Test
  void everyChangeSaysWhetherNumbersChange() {
    List<String> changes =
        CHANGE
            .matcher(Checkout.text(Path.of("CHANGELOG.md")))
            .results()
            .map(change -> change.group())
            .toList();
    assertThat(changes)
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.replaceAll("\\s+", " ")).containsPattern(NUMBERS));
  }

  @Test
  void everyTermOfTheGlossaryNamesAClassThatExists() {
    String glossary = Checkout.text(Path.of("GLOSSARY.md"));
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.contrapeso");
    List<String> missing = new ArrayList<>();
    int rows = 0;
    Matcher row = GLOSSARY_ROW.matcher(glossary);
    while (row.find()) {
      rows++;
      String type = row.group(2);
      if (type != null && !house.contain("org.contrapeso." + type)) {
        missing.add(row.group(1) + ": " + type);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(rows)
        .as("every row of the table reads | **term** | meaning | `room.Class` | `unit` |")
        .isEqualTo(glossary.lines().filter(line -> line.startsWith("| **")).count());
  }

  private static boolean leadsSomewhere(Path page, String target) {
    if (target.contains("://") || target.startsWith("mailto:")) {
      return true;
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path to =
        file.isEmpty()
            ? page
            : Objects.requireNonNullElse(page.getParent(), Path.of("")).resolve(file).normalize();
    if (!Files.exists(Checkout.root().resolve(to))) {
      return false;
    }
    return hash < 0 || anchors(Checkout.text(to)).contains(target.substring(hash + 1));
  }

  /// Anchors as code hosts make them of headings: lower case, spaces to hyphens, no punctuation.
  private static List<String> anchors(String markdown) {
    return HEADING
        .matcher(markdown)
        .results()
        .map(heading ->
            heading
                .group(1)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-'))
        .toList();
  }
}
