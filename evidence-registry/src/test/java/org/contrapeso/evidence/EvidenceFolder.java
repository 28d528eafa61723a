package org.contrapeso.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;

/// A small evidence folder that is right in every respect, for tests to spoil.
final class EvidenceFolder {

  /// The schemas of this project.
  static final Path SCHEMAS = Path.of("..", "evidence", "schema");

  static final String UNITS =
      """
      dimensions: [person, time, mass, money]
      units:
        person: {dimension: person, factor: 1}
        week: {dimension: time, factor: 1}
        year: {dimension: time, factor: 52}
        kg: {dimension: mass, factor: 1}
        g: {dimension: mass, factor: 0.001}
        USD: {dimension: money, factor: 1}
      """;
  static final String SOURCE =
      """
      title: "On balances"
      authors: ["Lovelace, A."]
      year: 1843
      published_in: "Memoirs 3:666-731"
      doi: 10.1000/balance
      seen: primary
      seen_how: {en: "read in full", es: "leído completo"}
      licence: "public domain"
      """;
  static final String PARAMETER =
      """
      name: {en: "Arrest flow", es: "Flujo de detenciones"}
      meaning: {en: "Members arrested.", es: "Integrantes detenidos."}
      symbol: "η"
      unit: person/week
      central: 110
      low: 110
      high: 120
      distribution: uniform
      acts: always
      grade: primary
      sources: [lovelace_1843]
      why: {en: "Because.", es: "Porque sí."}
      rivals:
        - {value: 117.6, source: lovelace_1843, note: {en: "Other.", es: "Otro."}}
      review_by: 2027-11-30
      """;
  static final String HYPOTHESIS =
      """
      name: {en: "Structure", es: "Estructura"}
      question: {en: "Who fights whom?", es: "¿Quién pelea con quién?"}
      default: published
      alternatives:
        published:
          name: {en: "Published", es: "Publicada"}
          meaning: {en: "As recorded.", es: "Como consta."}
          weight: 1
          sources: [lovelace_1843]
        flat:
          name: {en: "Flat", es: "Plana"}
          meaning: {en: "All alike.", es: "Todos iguales."}
          weight: 0.5
          sources: [lovelace_1843]
      why: {en: "Contested.", es: "En disputa."}
      review_by: 2027-11-30
      """;
  static final String LEVER =
      """
      name: {en: "Arrest effort", es: "Esfuerzo de detención"}
      meaning: {en: "Factor.", es: "Factor."}
      unit: 1
      status_quo: 1
      low: 0
      high: 4
      settings:
        - {value: 1, name: {en: "as today", es: "como hoy"}}
        - {value: 2, name: {en: "doubled", es: "al doble"}}
      sources: [lovelace_1843]
      """;
  static final String OUTCOME =
      """
      name: {en: "Members", es: "Integrantes"}
      sentence: {en: "People who belong.", es: "Personas que pertenecen."}
      unit: person
      kind: stock
      summary: end
      better: lower
      sources: [lovelace_1843]
      """;
  static final String SERIES =
      """
      name: {en: "Rivalries", es: "Rivalidades"}
      meaning: {en: "Recorded.", es: "Registradas."}
      columns:
        a: {unit: "", meaning: {en: "One.", es: "Una."}}
        weight: {unit: 1, meaning: {en: "Weight.", es: "Peso."}}
      sources: [lovelace_1843]
      licence: "CC0"
      """;
  static final String TABLE = "a,weight\nG001,7\n\"G002, the second\",1.5e1\n";
  static final String RESULT =
      """
      title: {en: "Trajectory", es: "Trayectoria"}
      type: exact
      sources: [lovelace_1843]
      quantities:
        - id: members_2022
          name: {en: "Members", es: "Integrantes"}
          unit: person
          target: 1000
          tolerance: 0.005
          tolerance_kind: relative
        - id: members_2023
          name: {en: "Members", es: "Integrantes"}
          unit: person
          low: 900
          high: 1100
      settings: {weeks: 520}
      """;

  static final String PARAMETER_FILE = "parameters/organisation/arrest_flow.yaml";
  static final String HYPOTHESIS_FILE = "hypotheses/organisation/conflict_structure.yaml";
  static final String LEVER_FILE = "levers/organisation/arrest_effort.yaml";
  static final String OUTCOME_FILE = "outcomes/organisation/members.yaml";
  static final String SERIES_FILE = "series/organisation/rivalries.yaml";
  static final String TABLE_FILE = "series/organisation/rivalries.csv";
  static final String RESULT_FILE = "results/V1.yaml";
  static final String SOURCE_FILE = "sources/lovelace_1843.yaml";

  private final Path root;

  private EvidenceFolder(Path root) {
    this.root = root;
  }

  /// Writes the folder `evidence` into `parent`.
  static EvidenceFolder in(Path parent) {
    var folder = new EvidenceFolder(parent.resolve("evidence"));
    try (Stream<Path> schemas = Files.list(SCHEMAS)) {
      for (Path schema : schemas.toList()) {
        folder.write("schema/" + schema.getFileName(), Files.readString(schema));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return folder
        .write("units.yaml", UNITS)
        .write(SOURCE_FILE, SOURCE)
        .write(PARAMETER_FILE, PARAMETER)
        .write(HYPOTHESIS_FILE, HYPOTHESIS)
        .write(LEVER_FILE, LEVER)
        .write(OUTCOME_FILE, OUTCOME)
        .write(SERIES_FILE, SERIES)
        .write(TABLE_FILE, TABLE)
        .write(RESULT_FILE, RESULT);
  }

  Path root() {
    return root;
  }

  /// Writes a file, in place of one that is there.
  EvidenceFolder write(String path, String content) {
    return write(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes a file of any bytes.
  EvidenceFolder write(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Replaces `from`, which must occur, by `to` in a file.
  EvidenceFolder replace(String path, String from, String to) {
    try {
      String content = Files.readString(root.resolve(path));
      if (!content.contains(from)) {
        throw new IllegalArgumentException(path + " does not hold: " + from);
      }
      return write(path, content.replace(from, to));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Removes a file.
  EvidenceFolder delete(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Registry read() {
    try {
      return Registry.read(root);
    } catch (FaultsException faults) {
      throw new AssertionError(faults.getMessage(), faults);
    }
  }

  /// The printed faults; empty if there are none.
  List<String> faults() {
    try {
      Registry.read(root);
      return List.of();
    } catch (FaultsException faults) {
      return faults.faults().stream().map(Fault::toString).toList();
    }
  }
}
