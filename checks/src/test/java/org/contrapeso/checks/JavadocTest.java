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
  void whatIsPublicSaysWhatItIs() {
    assertThat(Declaration.in(PRODUCTION)).anyMatch(Declaration::isPublic);
    assertThat(silentOnes(PRODUCTION)).isEmpty();
  }

  @Test
  void whatSaysNothingIsFound() {
    assertThat(silentOnes(Checkout.files("forbidden/Silent.java")))
        .extracting(Declaration::name)
        .containsExactly("Silent", "WEEKS", "Listener", "hear", "speak");
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

  private static List<Declaration> silentOnes(List<Path> sources) {
    return Declaration.in(sources).stream()
        .filter(Declaration::isPublic)
        .filter(declared -> declared.javadoc() == null || declared.javadoc().isBlank())
        .toList();
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
