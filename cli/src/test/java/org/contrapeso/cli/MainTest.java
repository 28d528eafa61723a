package org.contrapeso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class MainTest {

  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --weeks 1.5                | 'Invalid value for option '--weeks': '1.5' is no whole number'
          run --weeks 1e10               | 'Invalid value for option '--weeks': '1e10' is no whole number'
          study --seed abc               | 'Invalid value for option '--seed': 'abc' is no whole number'
          study --threads 0              | --threads = 0: expected 1 or more.
          levers --format xml            | expected one of [table, csv, json]
          outcomes --lang fr             | expected one of [en, es]
          """,
      quoteCharacter = '"')
  void anUnusableOptionIsToldInALineAndEndsWithTwo(String command, String expected) {
    assertThat(execute(command.split(" "))).isEqualTo(Main.FAULTY_INPUT);
    assertThat(err.toString()).containsIgnoringCase(expected.replaceAll("^'|'$", ""));
    assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aMisspeltVerbGetsTheNearestOne() {
    assertThat(execute("rum")).isEqualTo(Main.FAULTY_INPUT);
    assertThat(err.toString()).contains("contrapeso run");
  }

  @Test
  void noVerbGetsTheListOfVerbs() {
    assertThat(execute()).isEqualTo(Main.FAULTY_INPUT);
    assertThat(err.toString()).contains("Usage: contrapeso", "validate", "Say what to do.");
  }

  private int execute(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
