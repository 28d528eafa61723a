package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contrapeso.evidence.Lever;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;

/// For how many weeks of the horizon courses are in force: as their levers' calendars say, whatever
/// their triggers. A lever that is kept at the status quo does not count.
final class Spans {

  private final Edition edition;
  private final Phrasebook words;

  Spans(Edition edition) {
    this.edition = edition;
    words = edition.words();
  }

  /// Weeks in force of a course, such as *104 weeks*; the least and the most of its levers where
  /// they differ.
  String weeks(Course course) {
    List<Integer> weeks = course.plans().stream().filter(this::moves).map(this::weeks).toList();
    int least = weeks.stream().mapToInt(Integer::intValue).min().orElse(0);
    int most = weeks.stream().mapToInt(Integer::intValue).max().orElse(0);
    String longest = words.count("changes.weeks", most);
    return least == most
        ? longest
        : words.say("changes.weeks.range", "low", edition.numerals().count(least), "high", longest);
  }

  /// Which levers end before the last week, and after how long; empty where none does.
  Optional<String> sentence() {
    SortedMap<Integer, SortedSet<String>> ending = new TreeMap<>();
    for (Course course : edition.study().courses()) {
      for (LeverPlan plan : course.plans()) {
        if (moves(plan) && ends(plan)) {
          ending
              .computeIfAbsent(weeks(plan), weeks -> new TreeSet<>())
              .add(words.say("quoted", "name", edition.lever(plan.lever())));
        }
      }
    }
    List<String> items = new ArrayList<>();
    ending.forEach((weeks, levers) ->
        items.add(
            words.say(
                "stake.span.item",
                "levers",
                words.join(List.copyOf(levers)),
                "weeks",
                edition.numerals().count(weeks))));
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.say(
                "stake.span",
                "list",
                String.join("; ", items),
                "weeks",
                words.count("weeks", edition.study().horizon())));
  }

  private boolean moves(LeverPlan plan) {
    Optional<Lever> lever = edition.registry().findLever(plan.lever());
    return lever.isEmpty() || lever.get().statusQuo() != plan.value();
  }

  private boolean ends(LeverPlan plan) {
    OptionalInt duration = plan.duration();
    return duration.isPresent() && plan.start() + duration.getAsInt() < edition.study().horizon();
  }

  private int weeks(LeverPlan plan) {
    int left = Math.max(0, edition.study().horizon() - plan.start());
    return Math.min(left, plan.duration().orElse(left));
  }
}
