package org.contrapeso.pagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Makes the pictures of `docs/page` anew. No test by its name: `page-checks/screenshots` runs it.
final class Screenshots {

  private static final Path FOLDER = Site.HOME.resolve("docs").resolve("page");
  private static final int LARGEST = 250_000; // bytes

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "laboratory | /en/laboratory?course=full_campaign&futures=1000 | ",
        "compare | /en/compare?futures=1000 | #results",
        "claims | /es/claims?course=full_campaign&futures=1000&view.run=removal_dips_then_rises#removal_dips_then_rises | #entry-removal_dips_then_rises",
        "network | /en/network?course=full_campaign&view.year=2028 | #results"
      })
  void showsAView(String name, String link, String from) throws IOException {
    try (Visit visit = Visit.desk()) {
      visit.open(link);
      Page page = visit.page();
      if (from != null) {
        page.evaluate("s => document.querySelector(s).scrollIntoView()", from);
      }
      Path picture = FOLDER.resolve(name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture));
      assertThat(visit.troubles()).isEmpty();
      assertThat(Files.size(picture)).isLessThan(LARGEST);
    }
  }
}
