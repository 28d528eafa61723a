package org.contrapeso.experiment.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.kernel.Simulation;
import org.contrapeso.model.assembly.WholeModel;

/// SHA-256 of the compiled model: the classes of kernel, model and experiment.
///
/// Two builds of the same sources by the same compiler have the same one.
public final class Fingerprint {

  private static final List<Class<?>> ONE_OF_EACH =
      List.of(Simulation.class, WholeModel.class, ResolvedStudy.class);

  private Fingerprint() {}

  /// The hash in hexadecimal, of the classes that this process runs.
  public static String model() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> one : ONE_OF_EACH) {
        URI place = one.getProtectionDomain().getCodeSource().getLocation().toURI();
        add(Path.of(place), digest);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | URISyntaxException | UncheckedIOException impossible) {
      throw new IOException("The classes of the model cannot be read.", impossible);
    }
  }

  private static void add(Path place, MessageDigest digest) throws IOException {
    if (Files.isDirectory(place)) {
      addClasses(place, digest);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        addClasses(jar.getPath("/"), digest);
      }
    }
  }

  private static void addClasses(Path root, MessageDigest digest) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> classes =
          files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
      for (Path file : classes) {
        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}
