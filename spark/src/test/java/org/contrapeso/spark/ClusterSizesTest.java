package org.contrapeso.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.contrapeso.experiment.Progress;
import org.contrapeso.store.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clusters of several sizes; `mvn -Pcluster` runs it.
@Tag("cluster")
final class ClusterSizesTest {

  private static final int FUTURES = 1800;

  @TempDir private static Path shared;
  private static SmallStudy small;
  private static Manifest here;

  @TempDir private Path folder;

  @BeforeAll
  static void runOnThisMachine() throws Exception {
    small = SmallStudy.of(shared, FUTURES);
    here = small.runHere(shared.resolve("here"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theNumberOfWorkersChangesNoByte(int workers) throws Exception {
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, workers)) {
      assertThat(run(cluster.master()).json()).isEqualTo(here.json());
    }
  }

  @Test
  void aClusterOfTheAskingProcessChangesNoByte() throws Exception {
    assertThat(run("local-cluster[2,1,512]").json()).isEqualTo(here.json());
  }

  private Manifest run(String master) throws Exception {
    return new SparkEngine()
        .run(
            small.order(folder.resolve("there"), master, StandaloneCluster.settings(), false),
            Progress.SILENT);
  }
}
