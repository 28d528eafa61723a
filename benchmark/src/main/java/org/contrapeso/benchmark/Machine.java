package org.contrapeso.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The machine that figures were taken on, in words.
final class Machine {

  private static final List<String> VECTORS = List.of("avx512f", "avx2", "avx", "asimd");

  private Machine() {}

  /// Processor, compilers, and how busy it was.
  static String describe() {
    StringBuilder text = new StringBuilder();
    text.append(findProcessor("model name").orElse(System.getProperty("os.arch")));
    text.append(", ").append(Runtime.getRuntime().availableProcessors()).append(" processors");
    List<String> flags = Arrays.asList(findProcessor("flags").orElse("").split(" ", -1));
    VECTORS.stream()
        .filter(flags::contains)
        .findFirst()
        .ifPresent(v -> text.append(", ").append(v));
    text.append("; Java ").append(System.getProperty("java.version"));
    Programs.findOutput("gcc", "-dumpfullversion")
        .ifPresent(version -> text.append("; gcc ").append(version.strip()));
    NumPy.findVersion().ifPresent(version -> text.append("; NumPy ").append(version));
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    text.append(String.format(Locale.ROOT, "; %.1f processes wanted a processor", load));
    return text.toString();
  }

  private static Optional<String> findProcessor(String key) {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException elsewhere) {
      return Optional.empty();
    }
  }
}
