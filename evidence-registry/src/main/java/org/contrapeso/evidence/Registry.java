package org.contrapeso.evidence;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.FaultsException;

/// All that is believed, with its sources; immutable.
///
/// Every map is sorted by id.
///
/// @param units named units
/// @param sources by id
/// @param parameters by `room.name`
/// @param hypotheses by `room.name`
/// @param levers by `room.name`
/// @param outcomes by `room.name`
/// @param series by `room.name`
/// @param results by id
/// @param rules rules of law by id
/// @param claims by id
/// @param debate rows of the debate by id
/// @param unknowns what nobody knows, by id
/// @param contentHash SHA-256, in hexadecimal, over paths and bytes of all files
/// @param boundHash the same over those that a model is bound to: units, parameters, hypotheses,
///   levers, outcomes and series
public record Registry(
    Units units,
    SortedMap<String, Source> sources,
    SortedMap<String, Parameter> parameters,
    SortedMap<String, Hypothesis> hypotheses,
    SortedMap<String, Lever> levers,
    SortedMap<String, Outcome> outcomes,
    SortedMap<String, Series> series,
    SortedMap<String, PublishedResult> results,
    SortedMap<String, LegalRule> rules,
    SortedMap<String, Claim> claims,
    SortedMap<String, DebateRow> debate,
    SortedMap<String, Unknown> unknowns,
    String contentHash,
    String boundHash) {

  /// A registry that no later change to the maps reaches.
  public Registry {
    sources = frozen(sources);
    parameters = frozen(parameters);
    hypotheses = frozen(hypotheses);
    levers = frozen(levers);
    outcomes = frozen(outcomes);
    series = frozen(series);
    results = frozen(results);
    rules = frozen(rules);
    claims = frozen(claims);
    debate = frozen(debate);
    unknowns = frozen(unknowns);
  }

  private static <E> SortedMap<String, E> frozen(SortedMap<String, E> entries) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /// Reads the folder `evidence/`.
  ///
  /// @throws FaultsException with everything that is wrong in any file
  public static Registry read(Path evidenceRoot) throws FaultsException {
    var log = new FaultLog();
    EvidenceTree tree = EvidenceTree.read(evidenceRoot, log);
    var reader = new RegistryReader(tree, log);
    if (!log.isEmpty()) {
      reader.checkEachFile();
    }
    log.throwIfAny();
    Registry registry = reader.read();
    log.throwIfAny();
    return registry;
  }

  /// The same registry with other levers.
  public Registry withLevers(SortedMap<String, Lever> other) {
    return new Registry(
        units,
        sources,
        parameters,
        hypotheses,
        other,
        outcomes,
        series,
        results,
        rules,
        claims,
        debate,
        unknowns,
        contentHash,
        boundHash);
  }

  /// The same registry with other published results.
  public Registry withResults(SortedMap<String, PublishedResult> other) {
    return new Registry(
        units,
        sources,
        parameters,
        hypotheses,
        levers,
        outcomes,
        series,
        other,
        rules,
        claims,
        debate,
        unknowns,
        contentHash,
        boundHash);
  }

  /// The source `id`, if there is one.
  public Optional<Source> findSource(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /// The parameter `id`, if there is one.
  public Optional<Parameter> findParameter(String id) {
    return Optional.ofNullable(parameters.get(id));
  }

  /// The hypothesis `id`, if there is one.
  public Optional<Hypothesis> findHypothesis(String id) {
    return Optional.ofNullable(hypotheses.get(id));
  }

  /// The lever `id`, if there is one.
  public Optional<Lever> findLever(String id) {
    return Optional.ofNullable(levers.get(id));
  }

  /// The outcome `id`, if there is one.
  public Optional<Outcome> findOutcome(String id) {
    return Optional.ofNullable(outcomes.get(id));
  }

  /// The series `id`, if there is one.
  public Optional<Series> findSeries(String id) {
    return Optional.ofNullable(series.get(id));
  }

  /// The published result `id`, if there is one.
  public Optional<PublishedResult> findResult(String id) {
    return Optional.ofNullable(results.get(id));
  }

  /// The rule of law `id`, if there is one.
  public Optional<LegalRule> findRule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /// The claim `id`, if there is one.
  public Optional<Claim> findClaim(String id) {
    return Optional.ofNullable(claims.get(id));
  }

  /// The row of the debate `id`, if there is one.
  public Optional<DebateRow> findRow(String id) {
    return Optional.ofNullable(debate.get(id));
  }

  /// Every entry: parameters, hypotheses, levers, outcomes, series, results, rules, claims, rows of
  /// the debate, unknowns, then sources, each by id.
  public Stream<Entry> entries() {
    return Stream.of(
            parameters,
            hypotheses,
            levers,
            outcomes,
            series,
            results,
            rules,
            claims,
            debate,
            unknowns,
            sources)
        .flatMap(kind -> kind.values().stream());
  }
}
