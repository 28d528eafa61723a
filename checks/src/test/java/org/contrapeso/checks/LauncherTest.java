package org.contrapeso.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher as a stranger meets it, in a checkout of its own.
///
/// Its Maven puts a small program into place and notes each call. Its Java repeats what it was
/// asked to run, which takes no time; two tests use the real one.
final class LauncherTest {

  private static final String PROGRAM =
      """
      package org.contrapeso.cli;
      public final class Main {
        public static void main(String[] arguments) throws Exception {
          System.out.println("home=" + System.getProperty("contrapeso.home"));
          System.out.println("folder=" + System.getProperty("user.dir"));
          for (String argument : arguments) {
            System.out.println("<" + argument + ">");
          }
        }
      }
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "JAVA_HOME=$JAVA_HOME" >> "$CALLS"
      if [ -e fails ]; then
        echo "a compiler's complaint"
        exit 1
      fi
      sleep 0.3
      mkdir -p cli/target/use/lib
      cp "$PROGRAM" cli/target/use/contrapeso.jar
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      for option in "$@"; do
        shift
        case $option in
          -XX:AOTCacheOutput=*) touch "${option#*=}" ;;
          -Dcontrapeso.home=*) echo "home=${option#*=}" ;;
          org.contrapeso.cli.Main) break ;;
        esac
      done
      echo "folder=$PWD"
      for argument in "$@"; do
        echo "<$argument>"
      done
      [ "${1-}" != exit ] || exit "$2"
      """;

  private static final String REAL_JDK = System.getProperty("java.home");

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private Path checkout;
  private Path calls;
  private Path jdk;

  /// What a process wrote and how it ended.
  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void compileTheProgram() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(shared));
      SimpleJavaFileObject source =
          new SimpleJavaFileObject(
              URI.create("string:///org/contrapeso/cli/Main.java"),
              SimpleJavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
              return PROGRAM;
            }
          };
      assertThat(compiler.getTask(null, files, null, null, null, List.of(source)).call()).isTrue();
    }
    String entry = "org/contrapeso/cli/Main.class";
    try (OutputStream out = Files.newOutputStream(shared.resolve("program.jar"));
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry(entry));
      Files.copy(shared.resolve(entry), jar);
    }
  }

  @BeforeEach
  void makeACheckoutWithASpaceAndAnAccentInItsName() throws IOException {
    checkout = Files.createDirectories(folder.resolve("my política"));
    calls = folder.resolve("calls");
    for (String file :
        List.of(
            "contrapeso",
            "build/jdk.sh",
            "build/product.sh",
            "build/compile",
            "build/twins.compile")) {
      Path copy = checkout.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Checkout.root().resolve(file), copy);
    }
    write(checkout.resolve("pom.xml"), "<project/>");
    write(checkout.resolve("kernel/src/main/java/Clock.java"), "class Clock {}");
    script(folder.resolve("bin/mvn"), MAVEN);
    jdk = jdk("25.0.3");
  }

  @Test
  void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
    Ended first = launch("one", "two words");
    Ended second = launch("--help");

    assertThat(first.out())
        .isEqualTo(
            "home=%s\nfolder=%s\n<one>\n<two words>\n"
                .formatted(checkout.toRealPath(), folder.toRealPath()));
    assertThat(first.err()).startsWith("contrapeso: building").hasLineCount(1);
    assertThat(second.out()).endsWith("<--help>\n");
    assertThat(second.err()).isEmpty();
    assertThat(calls).hasContent("JAVA_HOME=" + jdk);
  }

  @Test
  void theRealJavaReadsThePathsAndSpeaksNoWordOfItsOwn() throws Exception {
    jdk = Path.of(REAL_JDK);
    launch();
    Ended ended = launch("año");

    assertThat(ended.out())
        .isEqualTo(
            "home=%s\nfolder=%s\n<año>\n".formatted(checkout.toRealPath(), folder.toRealPath()));
    assertThat(ended.err()).isEmpty();
    assertThat(startCache()).isNotEmptyFile();
  }

  @Test
  void aBrokenStartCacheCostsNoWord() throws Exception {
    jdk = Path.of(REAL_JDK);
    launch();
    write(startCache(), "no cache");
    Ended ended = launch("x");
    assertThat(ended.out()).endsWith("<x>\n");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void aChangedSourceIsBuiltAgainAndATouchedOneIsNot() throws Exception {
    launch();
    Path source = checkout.resolve("kernel/src/main/java/Clock.java");
    write(source, "class Clock {}");
    launch();
    assertThat(calls).content().hasLineCount(1);
    write(source, "class Clock { }");
    launch();
    assertThat(calls).content().hasLineCount(2);
    Files.delete(source);
    launch();
    assertThat(calls).content().hasLineCount(3);
  }

  @Test
  void twoFirstStartsAtOnceBuildOnce() throws Exception {
    Process one = start(checkout.resolve("contrapeso"), environment(), "one");
    Process two = start(checkout.resolve("contrapeso"), environment(), "two");
    assertThat(end(one).out()).endsWith("<one>\n");
    assertThat(end(two).out()).endsWith("<two>\n");
    assertThat(calls).content().hasLineCount(1);
  }

  @Test
  void theExitCodeOfTheProgramIsThatOfTheLauncher() throws Exception {
    assertThat(launch("exit", "0").code()).isZero();
    assertThat(launch("exit", "7").code()).isEqualTo(7);
  }

  @Test
  void aLinkFromElsewhereLeadsToTheCheckout() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("cp"), Path.of("my política/contrapeso"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("bin/contrapeso"), link);
    assertThat(end(start(linkToLink, environment(), "x")).out())
        .startsWith("home=" + checkout.toRealPath());
  }

  @Test
  void aFailedBuildShowsItsLogAndIsTriedAgain() throws Exception {
    write(checkout.resolve("fails"), "");
    Ended failed = launch();
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("a compiler's complaint", "target/build.log");

    Files.delete(checkout.resolve("fails"));
    assertThat(launch("x").out()).endsWith("<x>\n");
  }

  @Test
  void anUnsuitedJdkIsNamedWithItsVersion() throws Exception {
    jdk = jdk("17.0.15");
    Ended ended = launch();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains(jdk.toString(), "is Java 17.0.15", "JDK 25 or later");
    assertThat(calls).doesNotExist();
  }

  @Test
  void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
    Map<String, String> environment = environment();
    environment.remove("CONTRAPESO_JAVA_HOME");
    environment.put("JAVA_HOME", jdk("21.0.1").toString());
    environment.merge("PATH", jdk("26").resolve("bin") + ":", (path, newer) -> newer + path);
    assertThat(end(start(checkout.resolve("contrapeso"), environment)).code()).isZero();
    assertThat(calls).hasContent("JAVA_HOME=" + folder.resolve("jdk-26"));
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    Files.delete(folder.resolve("bin/mvn"));
    for (String tool :
        List.of("dirname", "readlink", "mkdir", "find", "cksum", "sort", "cat", "flock", "rm")) {
      script(folder.resolve("bin").resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
    }
    Map<String, String> environment = environment();
    environment.put("PATH", folder.resolve("bin").toString());
    Ended ended = end(start(checkout.resolve("contrapeso"), environment));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("Maven is needed", "apt-get install maven");
  }

  private Ended launch(String... arguments) throws IOException, InterruptedException {
    return end(start(checkout.resolve("contrapeso"), environment(), arguments));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    environment.put("CONTRAPESO_JAVA_HOME", jdk.toString());
    environment.put("CALLS", calls.toString());
    environment.put("PROGRAM", shared.resolve("program.jar").toString());
    return environment;
  }

  private Process start(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ended end(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), out, err);
  }

  /// A JDK by its looks, whose Java is [#JAVA].
  private Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk-" + version);
    write(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    script(home.resolve("bin/java"), JAVA);
    script(home.resolve("bin/javac"), JAVA);
    return home;
  }

  private Path startCache() throws IOException {
    try (Stream<Path> built = Files.list(checkout.resolve("target"))) {
      return built.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
    }
  }

  private static void script(Path file, String text) throws IOException {
    write(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
