package org.contrapeso.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.HistoryRecord;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.Observation;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyOutcome;
import org.junit.jupiter.api.Test;

/// What a reader has to be told before a table of changes can be read.
class StakeTest {

  private static final Example EXAMPLE = Example.english();

  private static final StudyOutcome MEMBERS =
      new StudyOutcome(Example.MEMBERS, "person", OutcomeKind.STOCK, Summary.END, Better.LOWER);

  private static final StudyOutcome DEATHS =
      new StudyOutcome(
          Example.DEATHS, "person/week", OutcomeKind.FLOW, Summary.TOTAL, Better.LOWER);

  private static String page(StudyOutcome... outcomes) {
    return EXAMPLE.with(Example.study(Example.text("Sums"), 40, outcomes)).page();
  }

  /// The example with a course whose plans last so long; 0 stands for one without an end.
  private static Example lasting(int... durations) {
    List<LeverPlan> plans = new ArrayList<>();
    String[] levers = {"organisation.arrest_effort", "organisation.recruitment_effort"};
    for (int plan = 0; plan < durations.length; plan++) {
      plans.add(
          new LeverPlan(
              levers[plan],
              2,
              0,
              0,
              durations[plan] == 0 ? OptionalInt.empty() : OptionalInt.of(durations[plan])));
    }
    List<Course> courses = new ArrayList<>(EXAMPLE.study().courses());
    Course course = courses.get(1);
    courses.set(1, new Course(course.id(), course.name(), course.words(), plans, course.aim()));
    return EXAMPLE.with(courses, 40, Example.HISTORY);
  }

  private static String weeks(String weeks) {
    return "<div class=\"weeks\">" + weeks + "</div>";
  }

  @Test
  void aColumnSaysForHowLongItsCourseIsInForce() {
    assertThat(EXAMPLE.page()).contains(weeks("52 weeks"));
    assertThat(lasting(26).page()).contains(weeks("26 weeks"), weeks("52 weeks"));
    assertThat(lasting(26, 0).page()).contains(weeks("26 to 52 weeks"));
    assertThat(lasting(26).in(Locale.of("es")).page()).contains(weeks("26 semanas"));
  }

  @Test
  void leversThatEndAreNamedAndNothingIsSaidWhereNoneDoes() {
    assertThat(lasting(26).page())
        .contains("Levers that end before the last of 52 weeks: “")
        .contains("” after 26; the others do not end.");
    assertThat(EXAMPLE.page()).doesNotContain("Levers that end");
    assertThat(lasting(Example.HORIZON).page()).doesNotContain("Levers that end");
  }

  @Test
  void theFirstColumnOfTotalsIsHeadedAsAPace() {
    assertThat(page(DEATHS)).contains(">Pace of January 2022, over 1 year<");
    assertThat(page(MEMBERS, DEATHS)).contains(">January 2022; of totals its pace, over 1 year<");
    assertThat(page(MEMBERS)).contains(">January 2022<").doesNotContain("pace, over");
  }

  @Test
  void aChangeThatIsWrittenAsZeroIsMarkedAsNothing() {
    String changed = EXAMPLE.with("arrests", 1.39999).page();
    assertThat(changed)
        .contains("<div class=\"change\">0.0%</div>")
        .doesNotContain("<div class=\"change better\">0.0%");
    assertThat(EXAMPLE.with("arrests", 1.39).page()).contains("<div class=\"change better\">−0.7%");
  }

  @Test
  void theMinuteSaysHowManyFuturesMissTheRecord() {
    BriefingInput input = EXAMPLE.input();
    ResolvedStudy study = recorded(input.study());
    BriefingInput recorded =
        new BriefingInput(
            study,
            input.table(),
            input.series(),
            input.registry(),
            Locale.ENGLISH,
            input.version(),
            input.command(),
            0.15,
            input.hashes());
    assertThat(Briefing.page(recorded))
        .contains("85% of the futures miss the record of 2020 to 2020; all count equally here.");
    assertThat(EXAMPLE.page()).doesNotContain("miss the record");
  }

  private static ResolvedStudy recorded(ResolvedStudy study) {
    Observation fitted =
        new Observation(Example.MEMBERS, "series", 2020, 0, 100, 0.1, true, "person", 1);
    Observation heldOut =
        new Observation(Example.MEMBERS, "series", 2021, 52, 100, 0.1, false, "person", 1);
    return study.withRecord(new HistoryRecord(3, List.of(fitted, heldOut)));
  }
}
