package org.contrapeso.briefing;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.contrapeso.analysis.OutcomeTable;
import org.contrapeso.evidence.Registry;
import org.contrapeso.experiment.ResolvedStudy;

/// What a briefing says of each outcome under each course, for others who show the same numbers.
public final class CourseSentences {

  private final Sentences sentences;
  private final List<Findings> findings;

  private CourseSentences(Sentences sentences, List<Findings> findings) {
    this.sentences = sentences;
    this.findings = findings;
  }

  /// The sentences on a study.
  ///
  /// @param table its outcomes, with the columns of [ResolvedStudy#columns()]
  public static CourseSentences of(
      ResolvedStudy study, OutcomeTable table, Registry registry, Locale locale) {
    Edition edition =
        Edition.of(
            new BriefingInput(
                study,
                table,
                (course, outcome) -> List.of(),
                registry,
                locale,
                "",
                "",
                Collections.unmodifiableSortedMap(new TreeMap<>())));
    return new CourseSentences(new Sentences(edition), edition.findings());
  }

  /// What an outcome would come to, and how that lies to the baseline; for the baseline itself, to
  /// the policy start.
  ///
  /// @param course position of the course in the study
  /// @param outcome position of the outcome in the study
  public String of(int course, int outcome) {
    Findings of = findings.get(outcome);
    return sentences.inShort(of, of.courses().get(course));
  }
}
