package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.contrapeso.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Every command that a document shows is one that the program takes.
final class CommandsTest {

  private static final Pattern COMMAND = Pattern.compile("(?m)^\\./contrapeso +([^#\\n]*)");

  static List<String> shown() {
    return Checkout.files(".md").stream()
        .map(Checkout::text)
        .flatMap(page -> COMMAND.matcher(page).results())
        .map(command -> command.group(1).strip())
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theProgramTakesIt(String command) {
    CommandLine.ParseResult parsed =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .parseArgs(command.split(" +"));
    assertThat(parsed.isUsageHelpRequested() || parsed.hasSubcommand()).isTrue();
  }

  @Test
  void theReadmeShowsTheCommandsOfTheTwoLineStart() {
    assertThat(Checkout.text(Path.of("README.md"))).contains("./contrapeso study", "./check");
  }
}
