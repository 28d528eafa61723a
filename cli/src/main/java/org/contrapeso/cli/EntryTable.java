package org.contrapeso.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrapeso.evidence.Claim;
import org.contrapeso.evidence.DebateRow;
import org.contrapeso.evidence.Entry;
import org.contrapeso.evidence.Hypothesis;
import org.contrapeso.evidence.LegalRule;
import org.contrapeso.evidence.Lever;
import org.contrapeso.evidence.Outcome;
import org.contrapeso.evidence.Parameter;
import org.contrapeso.evidence.PublishedResult;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.Series;
import org.contrapeso.evidence.Source;
import org.contrapeso.evidence.Supposition;
import org.contrapeso.evidence.Unknown;

/// Entries of the registry, field by field, with their sources.
final class EntryTable {

  private final Registry registry;
  private final Wording words;
  private final Locale locale;

  EntryTable(Registry registry, Wording words) {
    this.registry = registry;
    this.words = words;
    locale = words.locale();
  }

  /// A table of some entries.
  Table of(List<? extends Entry> entries) {
    Table table = new Table("field", "value");
    entries.forEach(entry -> describe(table, entry));
    return table;
  }

  private void describe(Table table, Entry entry) {
    table
        .row(Term.field("id"), entry.id())
        .row(Term.field("kind"), kind(entry))
        .row(Term.field("name"), name(entry));
    switch (entry) {
      case Parameter parameter -> describe(table, parameter);
      case Hypothesis hypothesis -> describe(table, hypothesis);
      case Lever lever -> describe(table, lever);
      case Outcome outcome -> describe(table, outcome);
      case Series series -> describe(table, series);
      case PublishedResult result -> describe(table, result);
      case LegalRule rule -> describe(table, rule);
      case Claim claim -> describe(table, claim);
      case DebateRow row -> describe(table, row);
      case Unknown unknown ->
          table.row(Term.field("bears on"), String.join(", ", unknown.bearsOn()));
      case Source source -> describe(table, source);
    }
    table.row(Term.field("file"), entry.place().file());
  }

  private void describe(Table table, Parameter parameter) {
    table.row(Term.field("meaning"), parameter.meaning().in(locale));
    table.row(Term.field("symbol"), parameter.symbol());
    table.row(Term.field("unit"), parameter.unit());
    table.row(Term.field("central"), parameter.central());
    table.row(Term.field("low"), parameter.low());
    table.row(Term.field("high"), parameter.high());
    table.row(Term.field("distribution"), Term.of(parameter.distribution()));
    table.row(Term.field("acts"), Term.of(parameter.acts()));
    table.row(Term.field("grade"), Term.of(parameter.grade()));
    table.row(Term.field("why"), parameter.why().in(locale));
    for (Parameter.Rival rival : parameter.rivals()) {
      table.row(
          Term.field("rival"),
          "%s (%s): %s"
              .formatted(Table.rounded(rival.value()), rival.source(), rival.note().in(locale)));
    }
    table.row(Term.field("review by"), parameter.reviewBy());
    cite(table, parameter.sources());
  }

  private void describe(Table table, Hypothesis hypothesis) {
    table.row(Term.field("question"), hypothesis.question().in(locale));
    table.row(Term.field("default"), hypothesis.defaultAlternative());
    for (Hypothesis.Alternative alternative : hypothesis.alternatives().values()) {
      table.row(
          Term.field("alternative", alternative.id()),
          words.say(
              "entry.alternative",
              Table.rounded(alternative.weight()),
              alternative.meaning().in(locale)));
      cite(table, alternative.sources());
    }
    table.row(Term.field("why"), hypothesis.why().in(locale));
    table.row(Term.field("review by"), hypothesis.reviewBy());
  }

  private void describe(Table table, Lever lever) {
    table.row(Term.field("meaning"), lever.meaning().in(locale));
    table.row(Term.field("unit"), lever.unit());
    table.row(Term.field("status quo"), lever.statusQuo());
    for (Lever.Point point : lever.history()) {
      table.row(Term.field("from", String.valueOf(point.from())), point.value());
    }
    table.row(Term.field("low"), lever.low());
    table.row(Term.field("high"), lever.high());
    for (Lever.Setting setting : lever.settings()) {
      table.row(Term.field("setting", Table.rounded(setting.value())), setting.name().in(locale));
    }
    cite(table, lever.sources());
  }

  private void describe(Table table, Outcome outcome) {
    table.row(Term.field("sentence"), outcome.sentence().in(locale));
    table.row(Term.field("unit"), outcome.unit());
    table.row(Term.field("kind"), Term.of(outcome.kind()));
    table.row(Term.field("summary"), Term.of(outcome.summary()));
    table.row(Term.field("better"), Term.of(outcome.better()));
    cite(table, outcome.sources());
  }

  private void describe(Table table, Series series) {
    table.row(Term.field("meaning"), series.meaning().in(locale));
    table.row(Term.field("licence"), series.licence());
    table.row(Term.field("rows"), series.rows().size());
    for (Series.Column column : series.columns()) {
      table.row(Term.field("column", column.id()), column.meaning().in(locale));
    }
    cite(table, series.sources());
  }

  private void describe(Table table, PublishedResult result) {
    table.row(Term.field("type"), Term.of(result.type()));
    for (PublishedResult.Quantity quantity : result.quantities()) {
      table.row(
          quantity.id(),
          words.say(
              "entry.quantity",
              quantity.name().in(locale),
              Table.rounded(quantity.low()),
              Table.rounded(quantity.high()),
              quantity.unit()));
    }
    result.needs().forEach((id, word) -> table.row(Term.field("needs", id), word));
    result.note().ifPresent(note -> table.row(Term.field("note"), note.in(locale)));
    cite(table, result.sources());
  }

  private void describe(Table table, LegalRule rule) {
    table.row(Term.field("authority"), rule.authority().in(locale));
    table.row(Term.field("text"), rule.text().in(locale));
    for (LegalRule.Reading reading : rule.readings()) {
      table.row(
          Term.of(reading.position()), reading.by().in(locale) + ": " + reading.words().in(locale));
      cite(table, reading.sources());
    }
    table.row(Term.field("when"), rule.when().in(locale));
    cite(table, rule.sources());
  }

  private void describe(Table table, Claim claim) {
    table.row(Term.field("made by"), claim.madeBy().in(locale));
    table.row(Term.field("rows"), String.join(" ", claim.rows()));
    describe(table, Term.field("for"), claim.support());
    describe(table, Term.field("against"), claim.against());
    claim.note().ifPresent(note -> table.row(Term.field("note"), note.in(locale)));
    describe(table, Term.field("if true"), claim.ifTrue());
    describe(table, Term.field("if false"), claim.ifFalse());
  }

  private void describe(Table table, Term side, List<Claim.Citation> citations) {
    for (Claim.Citation citation : citations) {
      table.row(side, citation.words().map(text -> text.in(locale)).orElse(""));
      cite(table, List.of(citation.source()));
    }
  }

  private void describe(Table table, Term when, Supposition supposition) {
    supposition
        .hypotheses()
        .forEach((id, weights) ->
            table.row(
                when,
                id
                    + ": "
                    + weights.entrySet().stream()
                        .map(weight -> weight.getKey() + " " + Table.rounded(weight.getValue()))
                        .collect(Collectors.joining(", "))));
    supposition
        .parameters()
        .forEach((id, range) ->
            table.row(
                when,
                words.say(
                    "entry.range", id, Table.rounded(range.low()), Table.rounded(range.high()))));
    supposition
        .levers()
        .forEach((id, setting) -> table.row(when, id + " = " + Table.rounded(setting)));
  }

  private void describe(Table table, DebateRow row) {
    table.row(Term.field("mechanism"), String.join(" ", row.mechanism()));
    table.row(Term.field("evidence"), String.join(" ", row.evidence()));
    table.row(Term.field("reach"), String.join(", ", row.reach()));
    table.row(Term.field("tests"), String.join(" ", row.tests()));
    for (DebateRow.Flip flip : row.flips()) {
      table.row(Term.field("flip"), flip.name().in(locale));
    }
  }

  private void describe(Table table, Source source) {
    table.row(Term.field("authors"), source.authorsIn(locale));
    table.row(Term.field("year"), source.year());
    table.row(Term.field("published in"), source.publishedIn().in(locale));
    source.doi().ifPresent(doi -> table.row(Term.field("doi"), doi));
    source.url().ifPresent(url -> table.row(Term.field("url"), url));
    table.row(Term.field("seen"), Term.of(source.seen()));
    table.row(Term.field("how seen"), source.seenHow().in(locale));
    table.row(Term.field("licence"), source.licence().in(locale));
    source.note().ifPresent(note -> table.row(Term.field("note"), note.in(locale)));
    table.row(
        Term.field("cited by"),
        registry
            .entries()
            .filter(entry -> cited(entry).contains(source.id()))
            .map(Entry::id)
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  private void cite(Table table, List<String> sources) {
    for (String id : sources) {
      registry
          .findSource(id)
          .ifPresent(source ->
              table.row(
                  Term.field("source"),
                  words.say(
                      "entry.source",
                      source.id(),
                      source.authorsIn(locale),
                      source.year(),
                      source.title().in(locale),
                      source.publishedIn().in(locale),
                      source.doi().map(doi -> ". doi:" + doi + ".").orElse("."),
                      Term.of(source.seen()).in(words))));
    }
  }

  private static List<String> cited(Entry entry) {
    return switch (entry) {
      case Parameter parameter ->
          Stream.concat(
                  parameter.sources().stream(),
                  parameter.rivals().stream().map(Parameter.Rival::source))
              .toList();
      case Hypothesis hypothesis ->
          hypothesis.alternatives().values().stream()
              .flatMap(alternative -> alternative.sources().stream())
              .toList();
      case Lever lever -> lever.sources();
      case Outcome outcome -> outcome.sources();
      case Series series -> series.sources();
      case PublishedResult result -> result.sources();
      case LegalRule rule ->
          Stream.concat(
                  rule.sources().stream(),
                  rule.readings().stream().flatMap(reading -> reading.sources().stream()))
              .toList();
      case Claim claim ->
          Stream.concat(claim.support().stream(), claim.against().stream())
              .map(Claim.Citation::source)
              .toList();
      case DebateRow row -> row.evidence();
      case Unknown unknown -> List.of();
      case Source source -> List.of();
    };
  }

  /// Word for the kind of an entry.
  static Term kind(Entry entry) {
    return Term.kind(
        switch (entry) {
          case Source source -> "source";
          case Parameter parameter -> "parameter";
          case Hypothesis hypothesis -> "hypothesis";
          case Lever lever -> "lever";
          case Outcome outcome -> "outcome";
          case Series series -> "series";
          case PublishedResult result -> "result";
          case LegalRule rule -> "rule";
          case Claim claim -> "claim";
          case DebateRow row -> "debate";
          case Unknown unknown -> "unknown";
        });
  }

  /// How an entry is called, in the table's language.
  String name(Entry entry) {
    return switch (entry) {
      case Source source -> source.title().in(locale);
      case Parameter parameter -> parameter.name().in(locale);
      case Hypothesis hypothesis -> hypothesis.name().in(locale);
      case Lever lever -> lever.name().in(locale);
      case Outcome outcome -> outcome.name().in(locale);
      case Series series -> series.name().in(locale);
      case PublishedResult result -> result.title().in(locale);
      case LegalRule rule -> rule.name().in(locale);
      case Claim claim -> claim.claim().in(locale);
      case DebateRow row -> row.part().in(locale);
      case Unknown unknown -> unknown.text().in(locale);
    };
  }
}
