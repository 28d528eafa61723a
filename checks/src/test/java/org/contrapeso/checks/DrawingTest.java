package org.contrapeso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The arrows that a person sees, that Maven sees and that the architecture test obeys are the
/// same.
final class DrawingTest {

  private static final Set<String> DRAWN =
      Drawing.plantUml(Checkout.text(Path.of("docs/architecture.puml")));

  @Test
  void theArchitecturePageShowsTheDrawing() {
    assertThat(Drawing.mermaid(Checkout.text(Path.of("ARCHITECTURE.md")))).isEqualTo(DRAWN);
  }

  @Test
  void noPomDeclaresWhatIsNotDrawn() {
    Set<String> declared = new TreeSet<>();
    for (Path pom : Checkout.files("/pom.xml")) {
      if (!pom.startsWith("checks") && !pom.startsWith("page-checks")) {
        declared.addAll(Drawing.pom(Checkout.text(pom)));
      }
    }
    assertThat(declared).isNotEmpty().isSubsetOf(DRAWN);
  }
}
