package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Javadoc that only a look at all rooms can judge; the compiler's doclint judges the rest.
final class JavadocTest {

  private static final List<Path> PRODUCTION =
      Checkout.files(".java").stream()
          .filter(file -> file.toString().contains("src/main/java"))
          .toList();
  private static final Pattern EVIDENCE = Pattern.compile("@evidence\\s+(\\S+)");
  private static final Pattern UNIT_AS_LINK = Pattern.compile("\\[[\\w¹²³]+/[\\w¹²³/]+\\]");

  @Test
  void everyPublicTypeSaysWhatItIs() {
    assertThat(DeclaredType.in(PRODUCTION))
        .filteredOn(DeclaredType::visible)
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type.javadoc()).as(type.toString()).isNotBlank());
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    assertThat(PRODUCTION)
        .filteredOn(file -> file.endsWith("package-info.java"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Checkout.text(file)).startsWith("///"));
  }

  @Test
  void everyEvidenceTagNamesAnEntry() {
    List<String> dangling = new ArrayList<>();
    for (Path file : PRODUCTION) {
      Matcher tag = EVIDENCE.matcher(Checkout.text(file));
      while (tag.find()) {
        if (!isEntry(tag.group(1))) {
          dangling.add(file + ": @evidence " + tag.group(1));
        }
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  void aUnitIsNotWrittenAsALink() {
    assertThat(PRODUCTION)
        .allSatisfy(file ->
            assertThat(Checkout.text(file).lines().filter(line -> line.strip().startsWith("///")))
                .noneMatch(line -> UNIT_AS_LINK.matcher(line).find()));
  }

  private static boolean isEntry(String id) {
    String path = id.replaceFirst("\\.", "/") + ".yaml";
    for (String kind : List.of("parameters", "hypotheses", "levers", "outcomes")) {
      if (Files.exists(Checkout.root().resolve("evidence").resolve(kind).resolve(path))) {
        return true;
      }
    }
    return false;
  }
}
