package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.contrapeso.lanes.LaneCompiler;
import org.contrapeso.lanes.LaneCompiler.Outcome;
import org.junit.jupiter.api.Test;

/// Lane loops of the model have twins, those aside that are named here: each is a decision.
final class LaneLoopsTest {

  private static final String TWIN = "lanes$";
  private static final int FEWEST_TWINS = 150;

  /// They count, choose or call in ways that have no form over many lanes; few are often run.
  private static final List<String> ONE_LANE_AT_A_TIME =
      List.of("FirstSizes.draw", "NewOrganisations.assume", "Normal.quantile");

  private static final JavaClasses ROOMS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.contrapeso.model", "org.contrapeso.kernel");

  @Test
  void aLoopWithoutATwinIsADecision() throws IOException {
    LaneCompiler compiler = new LaneCompiler(List.of());
    Set<String> narrow = new TreeSet<>();
    for (JavaClass type : ROOMS) {
      try (InputStream file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
        for (Outcome outcome : compiler.findNarrow(file.readAllBytes())) {
          narrow.add(outcome.where().substring(0, outcome.where().indexOf(':')));
        }
      }
    }
    assertThat(narrow).containsExactlyElementsOf(new TreeSet<>(ONE_LANE_AT_A_TIME));
  }

  @Test
  void theModelsLoopsHaveTwins() {
    long twins =
        ROOMS.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getName().startsWith(TWIN))
            .count();
    assertThat(twins).isGreaterThan(FEWEST_TWINS);
  }
}
