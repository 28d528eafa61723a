package org.contrapeso.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrapeso.analysis.Sample;
import org.contrapeso.briefing.Findings.Finding;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.briefing.markup.MarkupWriter;
import org.contrapeso.evidence.Better;
import org.contrapeso.evidence.OutcomeKind;
import org.contrapeso.evidence.Summary;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.StudyOutcome;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final String SUPPORT = "opinion.us_support";

  private static String course(Example example, String outcome, String course) {
    Edition edition = Edition.of(example.input());
    Findings findings = findings(edition, outcome);
    return String.join(" ", new Sentences(edition).course(findings, finding(findings, course)));
  }

  private static Findings findings(Edition edition, String outcome) {
    return edition.findings().stream()
        .filter(findings -> findings.outcome().id().equals(outcome))
        .findFirst()
        .orElseThrow();
  }

  private static Finding finding(Findings findings, String course) {
    return findings.courses().stream()
        .filter(finding -> finding.course().id().equals(course))
        .findFirst()
        .orElseThrow();
  }

  private static String minute(Example example) {
    return new Minute(Edition.of(example.input()))
        .headlines().stream()
            .flatMap(headline ->
                Stream.concat(
                    Stream.of(MarkupWriter.fragment(Element.of("p", headline.lead()))),
                    headline.points().stream()))
            .collect(Collectors.joining("\n"));
  }

  @Test
  void aCourseThatIsLowerInEveryFutureIsSaidToBe() {
    assertThat(course(Example.english(), Example.MEMBERS, "recruitment"))
        .contains("Against “No change”: lower in all 40 futures; median change −50.0%")
        .contains("Against January 2022: lower in all 40 futures; median change −30.0%");
  }

  @Test
  void aCourseThatIsHigherInEveryFutureIsSaidToBe() {
    assertThat(course(Example.english().with("recruitment", 2.1), Example.MEMBERS, "recruitment"))
        .contains("Against “No change”: higher in all 40 futures; median change +50.0%");
  }

  @Test
  void aCourseThatChangesNothingIsSaidToBeEqual() {
    assertThat(course(Example.english().with("recruitment", 1.4), Example.MEMBERS, "recruitment"))
        .contains("Against “No change”: equal in all 40 futures; median change 0.0%");
  }

  @Test
  void whatOnlyRoundingSetsApartIsEqual() {
    assertThat(
            course(
                Example.english().with("recruitment", 1.4 * (1 + 1e-13)),
                Example.MEMBERS,
                "recruitment"))
        .contains("Against “No change”: equal in all 40 futures");
  }

  @Test
  void aMixedResultIsGivenInFrequencies() {
    double[] lowerInSevenOfTen = {1, 1, 1, 1, 1, 1, 1, 2, 2, 2};
    assertThat(
            course(
                Example.english().with("recruitment", lowerInSevenOfTen),
                Example.MEMBERS,
                "recruitment"))
        .contains("Against “No change”: lower in 7 of 10 futures");
  }

  @Test
  void theSignThatDependsOnTheBaselineIsExplainedWithTheDrift() {
    Edition edition = Edition.of(Example.english().input());
    Findings findings = findings(edition, Example.DEATHS);
    Finding arrests = finding(findings, "arrests");
    assertThat(arrests.turn().isNotable()).isTrue();
    assertThat(new Sentences(edition).turn(findings, arrests))
        .startsWith(
            "The sign depends on the baseline. In all 40 futures, “More arrests” would lie above"
                + " January 2022 and yet below “No change”.")
        .contains("over the same 52 weeks would be +40.0%");
    assertThat(finding(findings, "recruitment").turn().isNotable()).isFalse();
  }

  @Test
  void theOppositeTurnIsSaidTheOtherWayRound() {
    Example falling = Example.english().with("no_change", 0.6).with("arrests", 0.9);
    assertThat(minute(falling))
        .contains("“More arrests” would lie below January 2022 and yet above “No change”");
  }

  @Test
  void theMinuteSpeaksOfNoTurnWhereThereIsNone() {
    assertThat(minute(Example.english())).contains("The sign depends on the baseline");
    assertThat(minute(Example.english().with("arrests", 0.9)))
        .doesNotContain("The sign depends on the baseline");
  }

  @Test
  void theMinuteHoldsEveryHeadlineAgainstBothBaselines() {
    assertThat(minute(Example.english()))
        .contains("<strong>Members of organisations</strong> in January 2023")
        .contains(
            "Against “No change”, future by future, the median change would be −21.4% under “More"
                + " arrests” and −50.0% under “Less recruitment” (lower in all 40 futures under"
                + " each).")
        .contains(
            "Against January 2022, future by future, the median change would be +10.0% under “More"
                + " arrests” (higher in all 40 futures); −30.0% under “Less recruitment” (lower in"
                + " all 40 futures).");
  }

  @Test
  void theMinuteSaysHowMuchAndHowOftenInSpanishToo() {
    assertThat(minute(Example.english().in(Locale.of("es", "MX"))))
        .contains(
            "Frente a “Sin cambios”, futuro por futuro, la mediana del cambio sería de"
                + " −21.4\u00a0% con “Más detenciones” y −50.0\u00a0% con “Menos reclutamiento”"
                + " (menor en los 40 futuros con cada una).");
  }

  @Test
  void theMinuteSaysHowOftenWhereCoursesAreMixed() {
    double[] lowerInSevenOfTen = {1, 1, 1, 1, 1, 1, 1, 2, 2, 2};
    assertThat(minute(Example.english().with("recruitment", lowerInSevenOfTen)))
        .contains("−21.4% under “More arrests” (lower in all 40 futures); −28.6% under")
        .contains("“Less recruitment” (lower in 7 of 10 futures).");
  }

  @Test
  void theMinuteCallsNothingLowerThatOnlyRoundingSetsApart() {
    assertThat(minute(Example.english().with("recruitment", 1.4 * (1 - 1e-13))))
        .contains("0.0% under “Less recruitment” (equal in all 40 futures)")
        .doesNotContain("−0.0%", "+0.0%");
  }

  @Test
  void theMinuteLeavesOutWhatIsAValueJudgement() {
    assertThat(minute(Example.english())).doesNotContain("<strong>Arrests</strong>");
  }

  @Test
  void theTitleCanBeQuotedAlone() {
    Edition edition = Edition.of(Example.english().input());
    String title = new Sentences(edition).title(findings(edition, Example.DEATHS));
    assertThat(title)
        .startsWith("Conflict deaths in January 2023: ")
        .contains("people per week under “No change”", "under “More arrests”")
        .endsWith("(median of 40 futures)");
  }

  @Test
  void spanishSaysTheSame() {
    Example spanish = Example.english().in(Locale.of("es", "MX"));
    assertThat(course(spanish, Example.DEATHS, "recruitment"))
        .contains("personas por semana en enero de 2023")
        .contains("Frente a “Sin cambios”: menor en los 40 futuros")
        .contains("mediana del cambio: −50.0\u00a0%");
  }

  @Test
  void aTotalIsHeldAgainstThePaceOfTheStart() {
    StudyOutcome total =
        new StudyOutcome(
            Example.DEATHS, "person/week", OutcomeKind.FLOW, Summary.TOTAL, Better.LOWER);
    Example example = Example.english();
    example = example.with(Example.study(Example.text("Totals"), 40, total));
    Edition edition = Edition.of(example.input());
    Findings findings = findings(edition, Example.DEATHS);
    assertThat(findings.unit()).isEqualTo("person");
    assertThat(findings.atStart().p50())
        .isCloseTo(Example.HORIZON * medianAtStart(example), within(1e-9));
    assertThat(new Sentences(edition).start(findings)).isEqualTo("the pace of January 2022");
    assertThat(new Sentences(edition).title(findings)).contains("in total over 52 weeks");
  }

  @Test
  void aShareIsGivenInPercentAndItsChangesInPercentagePoints() {
    Example example = shareOfAdults(Example.english());
    assertThat(course(example, SUPPORT, "recruitment"))
        .contains("The median would be ", "% on average over 52 weeks")
        .containsPattern("lower in all 40 futures; median change −[0-9,.]+ percentage points");
    assertThat(course(shareOfAdults(Example.english().in(Locale.of("es"))), SUPPORT, "recruitment"))
        .contains("puntos porcentuales");
  }

  private static Example shareOfAdults(Example example) {
    StudyOutcome support =
        new StudyOutcome(SUPPORT, "1", OutcomeKind.STOCK, Summary.MEAN, Better.NONE);
    return example.with(Example.study(Example.text("Support"), 40, support));
  }

  @Test
  void aChangeOfMoreThanTenfoldIsADifference() {
    assertThat(course(Example.english().with("recruitment", 1.4 * 10), Example.MEMBERS, "arrests"))
        .contains("Against “No change”: lower in all 40 futures; median change −21.4%");
    assertThat(course(Example.english().with("recruitment", 1.4 * 12), Example.MEMBERS, "arrests"))
        .containsPattern(
            "Against “No change”: lower in all 40 futures; median change −[0-9.]+ people")
        .doesNotContain("−21.4%");
  }

  @Test
  void coursesThatShareAnEndAreNamedTogether() {
    Example example = Example.english().with("recruitment", 1.1);
    List<Course> courses = new ArrayList<>(example.study().courses());
    for (String id : List.of("more", "again", "other")) {
      courses.add(new Course(id, Example.text(id), Example.text(id), List.of(), Optional.empty()));
    }
    example = example.with("more", 1.4).with("again", 1.4).with("other", 1.4);
    assertThat(minute(example.with(courses, 40, Example.HISTORY)))
        .contains("from −21.4% under “More arrests” and “Less recruitment” to 0.0% under 3 of the")
        .contains("3 courses change nothing in any future.");
  }

  private static double medianAtStart(Example example) {
    return Sample.of(example.column("no_change", Example.DEATHS + ".at_start")).median();
  }

  @Test
  void noSentenceCallsAResultGoodOrBad() {
    List<String> judgements =
        List.of(" good", " bad ", " better", " worse", " success", " fail", " best", " worst");
    for (double factor : new double[] {0.5, 1.4, 2}) {
      Example example = Example.english().with("arrests", factor);
      for (String outcome : List.of(Example.MEMBERS, Example.DEATHS, Example.ARRESTS)) {
        assertThat(course(example, outcome, "arrests")).doesNotContain(judgements);
      }
      assertThat(minute(example)).doesNotContain(judgements);
    }
  }
}
