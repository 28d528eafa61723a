package org.contrapeso.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.contrapeso.briefing.markup.Characters;
import org.contrapeso.briefing.markup.Element;
import org.contrapeso.briefing.markup.Node;
import org.contrapeso.evidence.Grade;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.LegalRule;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Source;
import org.contrapeso.evidence.Text;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.LeverPlan;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyInput;
import org.contrapeso.experiment.StudyOutcome;

/// The sources that a study hangs on, numbered by author and year.
///
/// @param sources the sources, number 1 first
/// @param words phrases of the page
record Citations(List<Source> sources, Phrasebook words) {

  private static final Comparator<Source> BY_AUTHOR =
      Comparator.comparing(
              (Source source) -> author(source, Language.ENGLISH), String.CASE_INSENSITIVE_ORDER)
          .thenComparingInt(Source::year)
          .thenComparing(Source::id);

  /// The sources of a study's inputs, outcomes and levers.
  static Citations of(ResolvedStudy study, Registry registry, Phrasebook words) {
    TreeSet<String> ids = new TreeSet<>();
    for (StudyInput input : study.inputs()) {
      registry.findParameter(input.id()).map(Citations::sourcesOf).ifPresent(ids::addAll);
      registry.findHypothesis(input.id()).map(Citations::sourcesOf).ifPresent(ids::addAll);
    }
    for (StudyOutcome outcome : study.outcomes()) {
      registry.findOutcome(outcome.id()).map(Outcome::sources).ifPresent(ids::addAll);
    }
    for (Course course : study.courses()) {
      for (LeverPlan plan : course.plans()) {
        registry.findLever(plan.lever()).map(Lever::sources).ifPresent(ids::addAll);
      }
    }
    if (study.outcomes().stream()
        .anyMatch(outcome -> Edition.room(outcome.id()).equals(OutcomeGroup.LAW))) {
      registry.rules().values().forEach(rule -> ids.addAll(sourcesOf(rule)));
    }
    List<Source> sources =
        ids.stream().map(registry::findSource).flatMap(Optional::stream).sorted(BY_AUTHOR).toList();
    return new Citations(sources, words);
  }

  /// The first author.
  private static String author(Source source, Language language) {
    Text first = source.authors().isEmpty() ? source.title() : source.authors().getFirst();
    return first.in(language.locale());
  }

  /// Id of a source's place in the list of references.
  static String anchor(Source source) {
    return "source-" + source.id();
  }

  /// References to sources, such as `[2] [5, judgement]`; sources that are no more than a judgement
  /// or that nobody has verified say so.
  List<Node> to(Collection<String> ids) {
    List<Node> references = new ArrayList<>();
    for (int at = 0; at < sources.size(); at++) {
      Source source = sources.get(at);
      if (ids.contains(source.id())) {
        if (!references.isEmpty()) {
          references.add(new Characters(" "));
        }
        String number = Integer.toString(at + 1);
        boolean doubtful = source.seen() == Grade.JUDGEMENT || source.seen() == Grade.UNVERIFIED;
        String text = doubtful ? number + ", " + words.name(source.seen()) : number;
        references.add(
            Element.of("a", "[" + text + "]")
                .withClass("cite")
                .with("href", "#" + anchor(source))
                .with(
                    "aria-label",
                    words.say(
                        "citation",
                        "text",
                        text,
                        "author",
                        author(source, words.language()),
                        "year",
                        Integer.toString(source.year()))));
      }
    }
    return references;
  }

  private static List<String> sourcesOf(Parameter parameter) {
    List<String> ids = new ArrayList<>(parameter.sources());
    parameter.rivals().forEach(rival -> ids.add(rival.source()));
    return ids;
  }

  private static List<String> sourcesOf(LegalRule rule) {
    List<String> ids = new ArrayList<>(rule.sources());
    rule.readings().forEach(reading -> ids.addAll(reading.sources()));
    return ids;
  }

  private static List<String> sourcesOf(Hypothesis hypothesis) {
    return hypothesis.alternatives().values().stream()
        .flatMap(alternative -> alternative.sources().stream())
        .toList();
  }
}
