package org.contrapeso.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.organisation.Stepping;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// All engines that this machine has do the same work.
final class EnginesTest {

  private static final double TOLERANCE = 1e-12;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void allEnginesGiveTheSameResults(Stepping stepping) throws FaultsException, IOException {
    Laboratory laboratory = Laboratory.open();
    OrganisationRuns work =
        OrganisationRuns.drawn(
            laboratory.registry(), Ties.published(laboratory.registry()), stepping, 52, 19);
    Round ours = agree(laboratory, work);
    assertThat(ours.results()).hasDimensions(19, 2 * OrganisationRuns.OUTCOMES.size());
    assertThat(ours.seconds()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void allEnginesReportTheSameLossesWhereOrganisationsDieOut(Stepping stepping)
      throws FaultsException, IOException {
    Laboratory laboratory = Laboratory.open();
    OrganisationRuns work =
        OrganisationRuns.drawn(
            laboratory.registry(), Ties.published(laboratory.registry()), stepping, 52, 19);
    int effort = OrganisationRuns.INPUTS.size();
    for (int run = 0; run < work.runs(); run++) {
      work.values()[run][effort] = 10 * run;
    }
    Round ours = agree(laboratory, work);
    int members = 2 * OrganisationRuns.OUTCOMES.indexOf("organisation.members") + 1;
    assertThat(ours.results()[0][members]).isPositive();
    assertThat(ours.results()[work.runs() - 1][members]).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aWeekMoreMakesADifference(Stepping stepping) throws FaultsException, IOException {
    Laboratory laboratory = Laboratory.open();
    Ties ties = Ties.madeUp(30, 40);
    Engine engine = new JavaEngine(laboratory.model(), 8);
    Round one = engine.run(OrganisationRuns.drawn(laboratory.registry(), ties, stepping, 9, 3));
    Round two = engine.run(OrganisationRuns.drawn(laboratory.registry(), ties, stepping, 10, 3));
    assertThat(one.differenceFrom(one)).isZero();
    assertThat(one.differenceFrom(two)).isGreaterThan(TOLERANCE);
  }

  /// What our engine makes of the work, if all others make the same of it.
  private Round agree(Laboratory laboratory, OrganisationRuns work) throws IOException {
    Round ours = new JavaEngine(laboratory.model(), 8).run(work);
    for (Engine engine : engines(laboratory)) {
      assertThat(engine.run(work).differenceFrom(ours)).as(engine.name()).isLessThan(TOLERANCE);
    }
    return ours;
  }

  private List<Engine> engines(Laboratory laboratory) throws IOException {
    List<Engine> engines = new ArrayList<>();
    engines.add(new JavaEngine(laboratory.model(), 64));
    if (Programs.canCompile()) {
      Path source = laboratory.reference("organisation.c");
      engines.add(CReference.scalar(source, folder));
      engines.add(CReference.batched(source, folder, 16));
    }
    if (NumPy.findVersion().isPresent()) {
      engines.add(new NumPy(laboratory.reference("organisation.py"), folder));
    }
    assertThat(Files.exists(laboratory.reference("organisation.c"))).isTrue();
    return engines;
  }
}
