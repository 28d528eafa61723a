package org.contrapeso.model.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.junit.jupiter.api.Test;

final class LeverPastTest {

  private static final String LEVER = "organisation.arrest_effort";
  private static final YearMonth EARLIER = YearMonth.of(2010, 1);
  private static final YearMonth FROM = YearMonth.of(2014, 1);
  private static final YearMonth TO = YearMonth.of(2016, 1);

  @Test
  void withoutAHistoryTheStatusQuoNeverMoves() throws FaultsException {
    assertThat(List.of(at(0), at(104), at(9_000))).containsOnly(1.0);
  }

  @Test
  void itIsLinearBetweenThePointsAndConstantBeyond() throws FaultsException {
    Lever.Point[] points = {new Lever.Point(FROM, 0.5), new Lever.Point(TO, 1)};
    assertThat(List.of(at(0, points), at(103, points), at(104, points))).containsOnly(0.5);
    assertThat(at(130, points)).isEqualTo(0.625);
    assertThat(at(156, points)).isEqualTo(0.75);
    assertThat(List.of(at(208, points), at(209, points), at(9_000, points))).containsOnly(1.0);
  }

  @Test
  void aPointBeforeTheModelBeginsCounts() throws FaultsException {
    Lever.Point[] points = {new Lever.Point(EARLIER, 0), new Lever.Point(FROM, 1)};
    assertThat(at(0, points)).isEqualTo(0.5);
  }

  @Test
  void leversHeldAtAMonthHaveNoPast() throws FaultsException {
    WholeModel model =
        model(new Lever.Point(FROM, 0.5), new Lever.Point(TO, 1)).withLeversHeldAt(FROM);
    assertThat(List.of(at(model, 0), at(model, 156), at(model, 9_000))).containsOnly(0.5);
  }

  private static double at(int week, Lever.Point... points) throws FaultsException {
    return at(model(points), week);
  }

  private static double at(WholeModel model, int week) {
    double[] settings = new double[model.levers().size()];
    model.statusQuo(week, settings);
    return settings[model.levers().indexOf(LEVER)];
  }

  private static WholeModel model(Lever.Point... points) throws FaultsException {
    Registry registry = Registry.read(Path.of("../evidence"));
    SortedMap<String, Lever> levers = new TreeMap<>(registry.levers());
    levers.computeIfPresent(
        LEVER,
        (id, lever) ->
            new Lever(
                id,
                lever.place(),
                lever.name(),
                lever.meaning(),
                lever.unit(),
                lever.statusQuo(),
                List.of(points),
                lever.low(),
                lever.high(),
                lever.settings(),
                lever.sources()));
    return WholeModel.of(registry.withLevers(levers));
  }
}
