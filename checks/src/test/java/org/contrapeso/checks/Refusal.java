package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What becomes of input that is faulty: a clear word, exit code 2, and nothing written.
final class Refusal {

  private Refusal() {}

  /// Runs a command, fails unless it is refused without a trace, and returns what was said.
  ///
  /// @param folder where the command's files lie; none of them may change, appear or go
  static String of(Program program, Path folder, String... command) throws IOException {
    List<Path> before = Folders.all(folder);
    Program.Ended ended = program.run(command);
    String said = Arrays.toString(command) + " said: " + ended.err();
    assertThat(ended.code()).as(said).isEqualTo(2);
    assertThat(ended.out()).as("standard output of " + said).isEmpty();
    assertThat(ended.err())
        .isNotBlank()
        .doesNotContain("Exception", "\tat ", "defect of the program");
    assertThat(Folders.all(folder)).as("what %s left behind", said).isEqualTo(before);
    return ended.err();
  }

  /// Fails unless a text holds every one of some words, which `;` separates.
  static void assertSays(String said, String words) {
    assertThat(said).contains(Arrays.stream(words.split(";", -1)).map(String::strip).toList());
  }
}
