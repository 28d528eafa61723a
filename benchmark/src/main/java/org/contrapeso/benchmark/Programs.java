package org.contrapeso.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Programs outside of Java that a benchmark starts.
final class Programs {

  private Programs() {}

  /// What a program prints.
  ///
  /// @throws IOException if it cannot be started or ends with a fault, with what it said
  static String output(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            "%s ended with code %d: %s".formatted(String.join(" ", command), code, printed));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a program ran.", interrupted);
    }
    return printed;
  }

  /// What a program prints, if this machine has it and it ends well.
  static Optional<String> findOutput(String... command) {
    try {
      return Optional.of(output(List.of(command)));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /// Compiles a C file for this machine, strictly: without `-ffast-math`.
  ///
  /// @param options options beyond the usual ones
  /// @return the program
  static Path compile(Path source, Path program, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("gcc", "-std=gnu11", "-O3", "-march=native"));
    command.addAll(List.of(options));
    command.addAll(List.of("-o", program.toString(), source.toString(), "-lm"));
    output(command);
    return program;
  }

  /// Whether this machine has gcc.
  static boolean canCompile() {
    return findOutput("gcc", "--version").isPresent();
  }

  /// Runs a program on the work and reads back what it made of it.
  ///
  /// @param command the program and its arguments; the files of the work and of the results and the
  ///   number of rounds, 1, are added
  /// @param folder folder for these files
  static Round run(List<String> command, OrganisationRuns work, Path folder) throws IOException {
    Path input = folder.resolve("work.txt");
    Path results = folder.resolve("results.txt");
    work.write(input);
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(input.toString(), results.toString(), "1"));
    double seconds = Double.parseDouble(output(all).strip());
    double[][] values =
        Files.readAllLines(results).stream().map(Programs::numbers).toArray(double[][]::new);
    return new Round(seconds, values);
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.strip().split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
