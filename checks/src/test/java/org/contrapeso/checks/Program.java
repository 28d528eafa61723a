package org.contrapeso.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.contrapeso.cli.Main;
import picocli.CommandLine;

/// The program as a person starts it: here, or in a Java of its own.
///
/// @param home folder that holds `evidence/` and `scenarios/`
record Program(Path home) {

  private static final String HOME = "contrapeso.home";

  /// How a command ended and what it wrote.
  record Ended(int code, String out, String err) {}

  /// The program of this checkout.
  static Program here() {
    return new Program(Checkout.root());
  }

  /// Runs a command in this process; relative paths start from the folder `checks`.
  Ended run(String... arguments) {
    String before = System.setProperty(HOME, home.toString());
    try {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      CommandLine commandLine = Main.commandLine();
      commandLine.setOut(new PrintWriter(out));
      commandLine.setErr(new PrintWriter(err));
      return new Ended(commandLine.execute(arguments), out.toString(), err.toString());
    } finally {
      if (before == null) {
        System.clearProperty(HOME);
      } else {
        System.setProperty(HOME, before);
      }
    }
  }

  /// Runs a command and returns what it printed; fails if it did not end well.
  String print(String... arguments) {
    Ended ended = run(arguments);
    if (ended.code() != 0) {
      throw new AssertionError(
          "%s ended with %d: %s".formatted(List.of(arguments), ended.code(), ended.err()));
    }
    return ended.out();
  }

  /// Starts a command in a Java of its own; what it writes goes to files beside `folder`.
  ///
  /// @param options options of that Java
  /// @param folder where relative paths start
  Started start(List<String> options, Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED",
            "-XX:CompileCommandFile=" + Checkout.root().resolve("build/twins.compile"),
            "-D" + HOME + "=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Started(process, out, err);
  }

  /// A command that runs in a Java of its own.
  record Started(Process process, Path out, Path err) {

    /// Waits for its end.
    Ended end() throws IOException, InterruptedException {
      int code = process.waitFor();
      return new Ended(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
  }
}
