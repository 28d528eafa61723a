package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a link pins: whoever runs one that was made with other files is told.
final class LinkPinsTest {

  private static final Pattern PIN = Pattern.compile("(evidence|model|scenarios|v)=(\\S+)");
  private static final String COURSE = "scenarios/courses/threat.yaml";

  @TempDir private Path home;

  @BeforeEach
  void copy() throws IOException {
    for (String folder : new String[] {"evidence", "scenarios"}) {
      Folders.copy(Checkout.root().resolve(folder), home.resolve(folder));
    }
  }

  @Test
  void aLinkMadeHereIsRunWithoutAWord() throws IOException {
    assertThat(study("en", pins())).doesNotContain("=" + pin("scenarios"), "made with");
  }

  @Test
  void anEditedCourseIsToldWithTheHashesOfThenAndNow() throws IOException {
    String made = pins();
    String then = pin("scenarios");
    String evidence = pin("evidence");
    Path course = home.resolve(COURSE);
    Files.writeString(course, "# as it was\n" + Files.readString(course));
    String now = pin("scenarios");
    assertThat(now).isNotEqualTo(then);
    for (String language : new String[] {"en", "es"}) {
      assertThat(study(language, made).lines().filter(line -> line.contains(then)))
          .singleElement()
          .asString()
          .contains(
              "scenarios=" + then,
              "scenarios=" + now,
              language.equals("en") ? "may differ" : "pueden diferir")
          .doesNotContain(evidence, "model=");
    }
  }

  @Test
  void theVersionIsToldThoughTheEvidenceCannotBeRead() throws IOException {
    Files.writeString(home.resolve("evidence/units.yaml"), "[");
    assertThat(new Program(home).print("--version"))
        .contains("contrapeso", "contrapeso evidence says why", "Java");
  }

  /// What a link that is made with these files carries.
  private String pins() {
    Matcher pins = PIN.matcher(new Program(home).print("--version"));
    StringBuilder link = new StringBuilder();
    while (pins.find()) {
      link.append('&').append(pins.group());
    }
    assertThat(link.toString()).contains("evidence=", "model=", "scenarios=", "v=");
    return link.toString();
  }

  private String pin(String key) {
    Matcher pin = Pattern.compile(key + "=([0-9a-f]{12})(?![0-9a-f])").matcher(pins());
    assertThat(pin.find()).isTrue();
    return pin.group(1);
  }

  /// What a linked study of one future says on standard error.
  private String study(String language, String pins) {
    Program.Ended ended =
        new Program(home)
            .run(
                "study",
                "--link=futures=1&course=threat" + pins,
                "--lang=" + language,
                "--out=" + home.resolve("out-" + language));
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended.err();
  }
}
