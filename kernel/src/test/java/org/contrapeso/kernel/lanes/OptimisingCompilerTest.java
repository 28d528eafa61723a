package org.contrapeso.kernel.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The Java machine takes what it is told of widened loops.
final class OptimisingCompilerTest {

  @Test
  void theJavaMachineLeavesTwinsToTheOptimisingCompiler() {
    assertThat(OptimisingCompiler.takesTwins()).isTrue();
  }
}
