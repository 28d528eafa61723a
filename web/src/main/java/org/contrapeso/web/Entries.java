package org.contrapeso.web;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.contrapeso.evidence.Claim;
import org.contrapeso.evidence.DebateRow;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.LegalRule;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.Series;
import org.contrapeso.evidence.Source;
import org.contrapeso.evidence.Supposition;
import org.contrapeso.evidence.Unknown;
import org.contrapeso.web.Catalogue.AlternativeEntry;
import org.contrapeso.web.Catalogue.RangeEntry;
import org.jspecify.annotations.Nullable;

/// Entries of the evidence as they are answered, in one language.
final class Entries {

  private Entries() {}

  /// Another published estimate, in the parameter's unit.
  record RivalEntry(double value, String source, String note) {}

  /// An uncertain number. `reason` says why value and range are what they are; `reviewBy` is a day.
  record ParameterEntry(
      String id,
      String room,
      String name,
      String meaning,
      String symbol,
      String unit,
      double central,
      double low,
      double high,
      String distribution,
      String acts,
      String grade,
      List<String> sources,
      List<RivalEntry> rivals,
      String reason,
      String reviewBy) {}

  static ParameterEntry of(Parameter entry, Locale locale) {
    return new ParameterEntry(
        entry.id(),
        Catalogue.roomOf(entry.id()),
        entry.name().in(locale),
        entry.meaning().in(locale),
        entry.symbol(),
        entry.unit().toString(),
        entry.central(),
        entry.low(),
        entry.high(),
        Catalogue.word(entry.distribution()),
        Catalogue.word(entry.acts()),
        Catalogue.word(entry.grade()),
        entry.sources(),
        entry.rivals().stream()
            .map(rival -> new RivalEntry(rival.value(), rival.source(), rival.note().in(locale)))
            .toList(),
        entry.why().in(locale),
        entry.reviewBy().toString());
  }

  /// A contested mechanism and the reason for its weights.
  record ContestedEntry(
      String id,
      String room,
      String name,
      String question,
      String standard,
      List<AlternativeEntry> alternatives,
      String reason,
      String reviewBy) {}

  static ContestedEntry of(Hypothesis entry, Locale locale) {
    Catalogue.HypothesisEntry known = Catalogue.HypothesisEntry.of(entry, locale);
    return new ContestedEntry(
        known.id(),
        known.room(),
        known.name(),
        known.question(),
        known.standard(),
        known.alternatives(),
        entry.why().in(locale),
        entry.reviewBy().toString());
  }

  /// A source and what it says; `words` may be null.
  record CitationEntry(String source, @Nullable String words) {}

  /// What is supposed so that a claim holds, or does not.
  record SuppositionEntry(
      SortedMap<String, SortedMap<String, Double>> hypotheses,
      SortedMap<String, RangeEntry> parameters,
      SortedMap<String, Double> levers) {

    static SuppositionEntry of(Supposition supposition) {
      SortedMap<String, RangeEntry> ranges = new TreeMap<>();
      supposition
          .parameters()
          .forEach((id, range) -> ranges.put(id, new RangeEntry(range.low(), range.high())));
      return new SuppositionEntry(supposition.hypotheses(), ranges, supposition.levers());
    }
  }

  /// A claim of the debate: sources for it and against it, and what it comes to in the model.
  record ClaimEntry(
      String id,
      String claim,
      String madeBy,
      List<String> rows,
      List<CitationEntry> support,
      List<CitationEntry> against,
      @Nullable String note,
      SuppositionEntry ifTrue,
      SuppositionEntry ifFalse) {}

  static ClaimEntry of(Claim entry, Locale locale) {
    return new ClaimEntry(
        entry.id(),
        entry.claim().in(locale),
        entry.madeBy().in(locale),
        entry.rows(),
        citations(entry.support(), locale),
        citations(entry.against(), locale),
        entry.note().map(note -> note.in(locale)).orElse(null),
        SuppositionEntry.of(entry.ifTrue()),
        SuppositionEntry.of(entry.ifFalse()));
  }

  private static List<CitationEntry> citations(List<Claim.Citation> citations, Locale locale) {
    return citations.stream()
        .map(each ->
            new CitationEntry(
                each.source(), each.words().map(words -> words.in(locale)).orElse(null)))
        .toList();
  }

  /// How one side reads a rule.
  record ReadingEntry(String by, String position, String words, List<String> sources) {}

  /// A rule of law.
  record RuleEntry(
      String id,
      String name,
      String authority,
      String text,
      List<ReadingEntry> readings,
      String when,
      List<String> sources) {}

  static RuleEntry of(LegalRule entry, Locale locale) {
    return new RuleEntry(
        entry.id(),
        entry.name().in(locale),
        entry.authority().in(locale),
        entry.text().in(locale),
        entry.readings().stream()
            .map(each ->
                new ReadingEntry(
                    each.by().in(locale),
                    Catalogue.word(each.position()),
                    each.words().in(locale),
                    each.sources()))
            .toList(),
        entry.when().in(locale),
        entry.sources());
  }

  /// A source and the ids of all entries that cite it.
  record SourceEntry(
      String id,
      String title,
      List<String> authors,
      int year,
      String publishedIn,
      @Nullable String doi,
      @Nullable String url,
      String seen,
      String seenHow,
      String licence,
      @Nullable String note,
      List<String> citedBy) {}

  static SourceEntry of(Source entry, List<String> citedBy, Locale locale) {
    return new SourceEntry(
        entry.id(),
        entry.title().in(locale),
        entry.authors().stream().map(author -> author.in(locale)).toList(),
        entry.year(),
        entry.publishedIn().in(locale),
        entry.doi().orElse(null),
        entry.url().orElse(null),
        Catalogue.word(entry.seen()),
        entry.seenHow().in(locale),
        entry.licence().in(locale),
        entry.note().map(note -> note.in(locale)).orElse(null),
        citedBy);
  }

  /// A part of the debate and where it lives.
  record DebateEntry(
      String id,
      String part,
      List<String> mechanism,
      List<String> evidence,
      List<String> reach,
      List<String> tests) {}

  static DebateEntry of(DebateRow entry, Locale locale) {
    return new DebateEntry(
        entry.id(),
        entry.part().in(locale),
        entry.mechanism(),
        entry.evidence(),
        entry.reach(),
        entry.tests());
  }

  /// A number of a published result: what the model must come to, and whether it does not.
  record QuantityEntry(
      String id,
      String name,
      String unit,
      double low,
      double high,
      boolean calibrated,
      @Nullable String notReproduced) {}

  /// A published result.
  record ResultEntry(
      String id,
      String title,
      String type,
      List<QuantityEntry> quantities,
      @Nullable String note,
      List<String> sources) {}

  static ResultEntry of(PublishedResult entry, Locale locale) {
    return new ResultEntry(
        entry.id(),
        entry.title().in(locale),
        Catalogue.word(entry.type()),
        entry.quantities().stream()
            .map(each ->
                new QuantityEntry(
                    each.id(),
                    each.name().in(locale),
                    each.unit().toString(),
                    each.low(),
                    each.high(),
                    each.calibrated(),
                    each.notReproduced().map(text -> text.in(locale)).orElse(null)))
            .toList(),
        entry.note().map(note -> note.in(locale)).orElse(null),
        entry.sources());
  }

  /// A column of a series; `unit` is null where it holds words.
  record ColumnEntry(String id, @Nullable String unit, String meaning) {}

  /// A recorded series with its rows, `[row][column]`.
  record SeriesEntry(
      String id,
      String name,
      String meaning,
      List<ColumnEntry> columns,
      List<String> sources,
      String licence,
      List<List<String>> rows) {}

  static SeriesEntry of(Series entry, Locale locale) {
    return new SeriesEntry(
        entry.id(),
        entry.name().in(locale),
        entry.meaning().in(locale),
        entry.columns().stream()
            .map(each ->
                new ColumnEntry(
                    each.id(),
                    each.unit().map(Object::toString).orElse(null),
                    each.meaning().in(locale)))
            .toList(),
        entry.sources(),
        entry.licence(),
        entry.rows());
  }

  /// Something that nobody knows, and the outcomes on which it bears.
  record UnknownEntry(String id, int order, String text, List<String> bearsOn) {}

  static UnknownEntry of(Unknown entry, Locale locale) {
    return new UnknownEntry(entry.id(), entry.order(), entry.text().in(locale), entry.bearsOn());
  }
}
