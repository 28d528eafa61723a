package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A calibration that was made of other evidence than the one in use: a study says so.
final class StaleCalibrationTest {

  private static final String COMMAND = "contrapeso calibrate";

  @TempDir private Path home;

  private String bound = "";
  private Path out = Path.of("");

  @BeforeEach
  void copyWithACalibrationOfTheEvidenceInUse() throws IOException, FaultsException {
    for (String folder : new String[] {"evidence", "scenarios"}) {
      Folders.copy(Checkout.root().resolve(folder), home.resolve(folder));
    }
    bound = Registry.read(home.resolve("evidence")).boundHash();
    replace("scenarios/calibration/matched.yaml", "(?m)^evidence: .*$", "evidence: " + bound);
  }

  @Test
  void aCalibrationOfTheEvidenceInUseIsTakenWithoutAWord() throws IOException {
    assertThat(study("en", "even_handed")).doesNotContain(COMMAND);
    assertThat(manifest()).containsPattern("\"evidence_of_calibration\": \"" + bound);
  }

  @Test
  void anotherRangeIsToldInOneLineOfEitherLanguageAndInTheManifest() throws IOException {
    replace("evidence/parameters/health/overdose_rate.yaml", "(?m)^unit:", "# as it was\nunit:");
    for (String language : new String[] {"en", "es"}) {
      assertThat(study(language, "even_handed").lines().filter(line -> line.contains(COMMAND)))
          .singleElement()
          .asString()
          .contains(
              "scenarios/calibration/matched.yaml",
              language.equals("en") ? "other evidence" : "otra evidencia");
    }
    assertThat(manifest())
        .containsPattern("\"evidence_of_calibration\": \"" + bound)
        .containsPattern("\"evidence_bound\": \"(?!" + bound + ")");
  }

  @Test
  void whatNoModelReadsMakesNoCalibrationStale() throws IOException {
    replace("evidence/sources/calderon_2015.yaml", "(?m)^title:", "# as it was\ntitle:");
    assertThat(study("en", "even_handed")).doesNotContain(COMMAND);
  }

  @Test
  void beliefsThatTakeNothingFromTheRecordAreNotWarnedOf() throws IOException {
    replace("evidence/parameters/health/overdose_rate.yaml", "(?m)^unit:", "# as it was\nunit:");
    assertThat(study("en", "literature_strict")).doesNotContain(COMMAND);
    assertThat(manifest()).doesNotContain("calibration\"");
  }

  private void replace(String file, String pattern, String words) throws IOException {
    Path path = home.resolve(file);
    String before = Files.readString(path);
    String after = before.replaceFirst(pattern, words);
    assertThat(after).as(file).isNotEqualTo(before);
    Files.writeString(path, after);
  }

  /// What a study of one future says on standard error.
  private String study(String language, String beliefs) throws IOException {
    out = home.resolve("out-" + language);
    Program.Ended ended =
        new Program(home)
            .run(
                "study",
                "--futures=1",
                "--courses=no_change",
                "--lang=" + language,
                "--beliefs=" + beliefs,
                "--out=" + out);
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended.err();
  }

  private String manifest() throws IOException {
    return Files.readString(out.resolve("manifest.json"));
  }
}
