package org.contrapeso.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.Probe;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.kernel.Clock;
import org.contrapeso.model.assembly.WeekLanes;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.model.organisation.OrganisationNetwork;
import org.contrapeso.model.world.OrganisationEvent;
import org.contrapeso.model.world.OrganisationEvents;
import org.jspecify.annotations.Nullable;

/// The organisations of one future under a course, year by year, as numbers without names.
///
/// @param course id of the course
/// @param future number of the future
/// @param years calendar years, with fractions, of the sizes
/// @param organisations those that ever had members
/// @param rivalries pairs of the published network that fight, by their numbers
record OrganisationsAnswer(
    String course,
    int future,
    double[] years,
    List<Organisation> organisations,
    List<int[]> rivalries) {

  /// Members below which an organisation is taken to have ended.
  private static final double ENDED = 1;

  /// An organisation.
  ///
  /// @param id its number
  /// @param sizes members in each year, in `person`
  /// @param born calendar year in which it was founded; null for those of the network
  /// @param parent number of the one that it broke away from; null where there is none
  /// @param ended calendar year from which on it has no members; null where it has some at the end
  record Organisation(
      int id,
      double[] sizes,
      @Nullable Double born,
      @Nullable Integer parent,
      @Nullable Double ended) {}

  static OrganisationsAnswer of(
      ResolvedStudy study, Course course, WholeModel model, int future, BooleanSupplier cancelled) {
    int first = study.historyLength() % Clock.WEEKS_PER_YEAR;
    int points = (study.historyLength() + study.horizon() - first) / Clock.WEEKS_PER_YEAR + 1;
    int known = model.network().organisations();
    List<Life> lives = new ArrayList<>();
    List<Life> living = new ArrayList<>();
    for (int place = 0; place < model.organisations(); place++) {
      lives.add(new Life(place, new double[points], 0, null));
      living.add(lives.getLast());
    }
    Probe.run(
        study,
        model,
        course,
        future,
        1,
        (week, lanes, reported) -> {
          WeekLanes state = (WeekLanes) lanes;
          OrganisationEvents founded = state.signals().of(OrganisationEvent.FOUNDED);
          for (int place = 0; place < living.size(); place++) {
            if (founded.amount(place, 0) > 0) {
              OptionalInt parent = state.findParent(place, 0);
              Integer number =
                  parent.isPresent() ? (Integer) living.get(parent.getAsInt()).number : null;
              living.set(place, new Life(lives.size(), new double[points], week, number));
              lives.add(living.get(place));
            }
            if (week % Clock.WEEKS_PER_YEAR == first) {
              living.get(place).sizes[week / Clock.WEEKS_PER_YEAR] =
                  state.organisations().members(place, 0);
            }
          }
        },
        cancelled);
    double[] years = new double[points];
    Arrays.setAll(years, point -> study.yearOf(first + point * Clock.WEEKS_PER_YEAR));
    return new OrganisationsAnswer(
        course.id(),
        future,
        years,
        lives.stream()
            .filter(life -> Arrays.stream(life.sizes).anyMatch(size -> size >= ENDED))
            .map(life -> life.told(study, years, life.number >= known))
            .toList(),
        rivalries(model.network()));
  }

  private static List<int[]> rivalries(OrganisationNetwork network) {
    List<int[]> rivalries = new ArrayList<>();
    for (int one = 0; one < network.organisations(); one++) {
      for (int other = one + 1; other < network.organisations(); other++) {
        if (network.hostility(one, other, 0) > 0) {
          rivalries.add(new int[] {one, other});
        }
      }
    }
    return rivalries;
  }

  /// What becomes of whoever holds a place, until somebody else takes it.
  private record Life(int number, double[] sizes, int from, @Nullable Integer parent) {

    Organisation told(ResolvedStudy study, double[] years, boolean isNew) {
      int last = sizes.length - 1;
      while (last >= 0 && sizes[last] < ENDED) {
        last--;
      }
      return new Organisation(
          number,
          sizes,
          isNew ? (Double) study.yearOf(from) : null,
          parent,
          last + 1 < sizes.length ? (Double) years[last + 1] : null);
    }
  }
}
