package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may use whom. Every rule is also held against classes that break it.
final class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.contrapeso");

  private static final JavaClasses BREAKERS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages(
              "org.contrapeso.kernel.forbidden",
              "org.contrapeso.experiment.forbidden",
              "org.contrapeso.model");

  static Stream<ArchRule> rules() {
    return Stream.of(
        Architecture.arrows(),
        Architecture.roomsApart(),
        Architecture.anyModel(),
        Architecture.noCycles(),
        Architecture.jdkOnly("org.contrapeso.kernel.."),
        Architecture.sameBits(),
        Architecture.keyedRandomness(),
        Architecture.noHashOrder());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeepsTheRule(ArchRule rule) {
    rule.check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleCatchesWhoBreaksIt(ArchRule rule) {
    assertThat(rule.evaluate(BREAKERS).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lanes",
        "kernel",
        "evidence",
        "model",
        "experiment",
        "analysis",
        "store",
        "briefing",
        "web",
        "cli",
        "spark",
        "benchmark"
      })
  void everyRoomIsSeen(String room) {
    assertThat(HOUSE).anyMatch(type -> type.getPackageName().startsWith("org.contrapeso." + room));
  }

  @Test
  void everyArrowIsUsed() {
    Map<String, String> rooms = Drawing.rooms(Checkout.text(Path.of("docs/architecture.puml")));
    Set<String> used = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        used.add(roomOf(type, rooms) + " -> " + roomOf(use.getTargetClass(), rooms));
      }
    }
    assertThat(Drawing.plantUml(Checkout.text(Path.of("docs/architecture.puml")))).isSubsetOf(used);
  }

  @ParameterizedTest
  @CsvSource({
    "java.sql.., org.contrapeso.store..",
    "org.duckdb.., org.contrapeso.store..",
    "org.snakeyaml.., org.contrapeso.evidence..",
    "org.hipparchus.., org.contrapeso.experiment.design..",
    "picocli.., org.contrapeso.cli..",
    "io.javalin.., org.contrapeso.web..",
    "org.apache.spark.., org.contrapeso.spark..",
    "org.apache.hadoop.., org.contrapeso.spark..",
    "org.openjdk.jmh.., org.contrapeso.benchmark..",
    "java.lang.classfile.., org.contrapeso.lanes.."
  })
  void aLibraryHasOneHome(String library, String room) {
    Architecture.livesIn(library, room).check(HOUSE);
    assertThat(usersOf(library)).as("classes that use %s", library).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"java.sql.., org.contrapeso.store.."})
  void aLibraryOutsideOfItsHomeIsCaught(String library, String room) {
    assertThat(Architecture.livesIn(library, room).evaluate(BREAKERS).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.contrapeso.analysis.."})
  void aRoomThatIsMeantToMoveUsesTheJdkOnly(String room) {
    Architecture.jdkOnly(room).check(HOUSE);
  }

  private static String roomOf(JavaClass type, Map<String, String> rooms) {
    return rooms.entrySet().stream()
        .filter(room -> (type.getPackageName() + ".").startsWith(room.getValue() + "."))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("elsewhere");
  }

  private static List<JavaClass> usersOf(String library) {
    String packages = library.substring(0, library.length() - 2);
    return HOUSE.stream()
        .filter(type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(packages)))
        .toList();
  }
}
