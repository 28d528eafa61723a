package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A single run that cannot be computed is refused in words, with exit code 2.
final class RefusedRunsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --set organisation.arrest_flow=1e308 --set organisation.arrest_effort=4 | nearer to
          --set organisation.arrest_flow=x1e308 | finite
          --from 9999-12                        | 10400 weeks
          --from +100000000-01                  | 10400 weeks
          --weeks 10401                         | 0 to 10400
          """)
  void itIsRefusedInWords(String options, String words) {
    Program.Ended ended = Program.here().run(("run " + options).split(" "));
    assertThat(ended.err()).contains(words).doesNotContain("defect");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
  }
}
