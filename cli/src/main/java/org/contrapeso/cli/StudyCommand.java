package org.contrapeso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.contrapeso.briefing.Briefing;
import org.contrapeso.briefing.BriefingInput;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.LocalRunner;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.experiment.StudyOutcome;
import org.contrapeso.experiment.scenario.Fingerprint;
import org.contrapeso.experiment.scenario.StudyLink;
import org.contrapeso.experiment.scenario.StudyRequest;
import org.contrapeso.experiment.scenario.StudyResolver;
import org.contrapeso.store.Manifest;
import org.contrapeso.store.Provenance;
import org.contrapeso.store.StudyDirectory;
import org.contrapeso.store.StudyEngine;
import org.contrapeso.store.StudyResults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `contrapeso study`: runs a study, writes its results and a briefing, prints a table.
@Command(
    name = "study",
    description =
        "Runs every future of a study under every course; writes tables and a briefing into a"
            + " folder and prints what they say.",
    mixinStandardHelpOptions = true)
final class StudyCommand implements Callable<Integer> {

  /// Id of the study that is run unless another is named.
  static final String DEFAULT_STUDY = "default";

  private static final String MATCHED = "scenarios/calibration/matched.yaml";

  private static final int HASH_LETTERS = 8;

  @Parameters(
      arity = "0..1",
      paramLabel = "STUDY",
      description = "id of a study, or a file that ends in .yaml (default: default)")
  private String study = DEFAULT_STUDY;

  @Option(
      names = "--futures",
      paramLabel = "N",
      converter = FuturesConverter.class,
      description = "number of futures, in place of the study's")
  private @Nullable Integer futures;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "seed, in place of the study's: another one draws other futures and other chance events"
              + " in them; the same one gives the same bytes")
  private @Nullable Long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "threads to use (default: one a processor); changes no result")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--lanes",
      paramLabel = "L",
      description = "runs that a thread advances together (default: 64); changes no result",
      hidden = true)
  private int lanes = LocalRunner.FUTURES_PER_BLOCK;

  @Option(
      names = "--courses",
      split = ",",
      paramLabel = "COURSE",
      description = "ids or files of the courses to compare, in place of the study's")
  private List<String> courses = List.of();

  @Option(
      names = "--beliefs",
      paramLabel = "PROFILE",
      description = "id or file of a belief profile, in place of the study's")
  private Optional<String> beliefs = Optional.empty();

  @Option(
      names = "--assume",
      paramLabel = "CLAIM=true|false",
      description =
          "supposes a claim to be true, or false, in every future, whatever the beliefs; may be"
              + " given many times")
  private List<String> assumed = List.of();

  @Option(
      names = "--link",
      paramLabel = "LINK",
      description =
          "the study of a link of the page: what stands behind its question mark; in place of STUDY"
              + " and of the options that change one")
  private Optional<String> link = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "folder for the results (default: results/STUDY-HASH); with --engine spark also a URI that"
              + " Spark can write to")
  private Optional<String> out = Optional.empty();

  @Mixin private EngineOptions engine = new EngineOptions();

  @Option(
      names = "--resume",
      description =
          "goes on with results that were left unfinished; finished ones are not computed again")
  private boolean resume;

  @Option(names = "--yes", description = "runs without asking, however long it will take")
  private boolean yes;

  @Mixin private TableOptions options = new TableOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws FaultsException, IOException {
    if (threads < 1 || lanes < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "%s: expected 1 or more."
              .formatted(threads < 1 ? "--threads = " + threads : "--lanes = " + lanes));
    }
    checkLink();
    Home home = Home.open();
    ResolvedStudy resolved = resolve(home);
    Optional<String> calibration =
        link.isPresent()
            ? StudyLink.parse(link.get()).findCalibration(home.scenarios(), home.model())
            : StudyResolver.findCalibration(request(), home.scenarios(), home.model());
    Destination destination = Destination.of(out.orElseGet(() -> defaultDirectory(resolved)));
    PrintWriter err = spec.commandLine().getErr();
    Wording words = options.words();
    if (calibration.isPresent() && !calibration.get().equals(home.registry().boundHash())) {
      err.println(words.say("study.calibration", MATCHED));
    }
    if (link.isPresent()) {
      Pins here = Pins.of(home);
      Pins made = here.carriedBy(StudyLink.parse(link.get())).unlike(here);
      if (!made.isEmpty()) {
        err.println(words.say("study.pins", made, here.unlike(made)));
      }
    }
    Provenance provenance = provenance(home, calibration);
    Optional<StudyEngine> elsewhere = engine.find();
    if (destination.isRemote()) {
      StudyEngine there =
          elsewhere.orElseThrow(() ->
              new FaultsException(
                  Fault.of("--out", "only --engine spark can write there", "Name a folder.")));
      runElsewhere(there, home, resolved, destination, provenance);
      err.println(words.say("study.elsewhere", destination.name()));
      return 0;
    }
    Path directory = destination.folder();
    Optional<Manifest> finished =
        resume ? StudyDirectory.findFinished(directory, resolved, provenance) : Optional.empty();
    Manifest manifest;
    if (finished.isPresent()) {
      manifest = finished.get();
    } else if (elsewhere.isPresent()) {
      manifest = runElsewhere(elsewhere.get(), home, resolved, destination, provenance);
    } else {
      manifest = run(home, resolved, directory, provenance);
    }
    boolean madeHere = finished.isEmpty() && elsewhere.isEmpty();
    try (StudyResults results =
        madeHere ? StudyResults.open(directory, manifest) : StudyResults.open(directory)) {
      results.writeComparisons(resolved);
      Briefing.write(
          new BriefingInput(
              resolved,
              results,
              results::bands,
              home.registry(),
              options.locale(),
              Version.current(),
              options.inLanguage(provenance.reproduce()),
              results.shareMatching(),
              hashes(manifest, provenance)),
          directory.resolve("briefing.html"));
      List<StudyOutcome> shown = shown(resolved, home.registry());
      StudyTable.of(resolved, shown, results, home.registry(), words.locale())
          .print(options.format, words, spec.commandLine().getOut());
      if (shown.size() < resolved.outcomes().size()) {
        err.println(words.say("study.shown", shown.size(), resolved.outcomes().size()));
      }
      if (!resolved.record().observations().isEmpty()) {
        err.println(words.say("study.matching", 100 * results.shareMatching()));
      }
    }
    err.println(words.say("study.results", directory.resolve("briefing.html")));
    return 0;
  }

  private void checkLink() {
    boolean changed =
        !study.equals(DEFAULT_STUDY)
            || futures != null
            || seed != null
            || !courses.isEmpty()
            || beliefs.isPresent()
            || !assumed.isEmpty();
    if (link.isPresent() && changed) {
      throw new ParameterException(
          spec.commandLine(),
          "--link stands in place of STUDY, --futures, --seed, --courses, --beliefs and --assume.");
    }
  }

  private ResolvedStudy resolve(Home home) throws FaultsException {
    return link.isPresent()
        ? StudyLink.parse(link.get()).resolve(home.scenarios(), home.model())
        : StudyResolver.resolve(request(), home.scenarios(), home.model());
  }

  private Manifest run(Home home, ResolvedStudy resolved, Path directory, Provenance provenance)
      throws FaultsException, IOException {
    LocalRunner runner = new LocalRunner(threads, lanes);
    RunEstimate.check(resolved, home.model(), runner, yes);
    try (StudyDirectory results = open(directory, resolved, provenance)) {
      ProgressBar progress =
          new ProgressBar(
              spec.commandLine().getErr(),
              options.words(),
              ProgressBar.isWatched(),
              resolved.courses().size(),
              results.nextFuture(),
              resolved.futures());
      Thread farewell = farewell(directory.toString());
      Runtime.getRuntime().addShutdownHook(farewell);
      try {
        runner.run(resolved, home.model(), results, progress);
        return results.finish();
      } finally {
        silence(farewell);
      }
    }
  }

  private Manifest runElsewhere(
      StudyEngine there,
      Home home,
      ResolvedStudy resolved,
      Destination destination,
      Provenance provenance)
      throws FaultsException, IOException {
    ProgressBar progress =
        new ProgressBar(
            spec.commandLine().getErr(),
            options.words(),
            ProgressBar.isWatched(),
            resolved.courses().size(),
            0,
            resolved.futures());
    Thread farewell = farewell(destination.name());
    Runtime.getRuntime().addShutdownHook(farewell);
    try {
      return there.run(
          engine.order(resolved, home, provenance, destination.name(), resume), progress);
    } finally {
      silence(farewell);
    }
  }

  /// What a person reads who stops a run, as by Ctrl-C.
  private Thread farewell(String directory) {
    String words = System.lineSeparator() + options.words().say("study.stopped", directory);
    return new Thread(() -> System.err.println(words));
  }

  private static void silence(Thread farewell) {
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException leaving) {
      // The program is being stopped in this very moment, and has said so.
    }
  }

  /// The outcomes of the table: for a person the headline outcomes in their order, if the study has
  /// any; for a program all.
  private List<StudyOutcome> shown(ResolvedStudy study, Registry registry) {
    if (options.format != Table.Format.TABLE) {
      return study.outcomes();
    }
    List<String> ids = study.outcomes().stream().map(StudyOutcome::id).toList();
    return StudyTable.headlines(ids, registry).stream()
        .map(id -> study.outcomes().get(ids.indexOf(id)))
        .toList();
  }

  private StudyRequest request() {
    return new StudyRequest(
        study,
        Home.here(),
        futures == null ? OptionalInt.empty() : OptionalInt.of(futures),
        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
        courses,
        beliefs,
        assumed);
  }

  private StudyDirectory open(Path directory, ResolvedStudy resolved, Provenance provenance)
      throws FaultsException, IOException {
    return resume
        ? StudyDirectory.resume(directory, resolved, provenance)
        : StudyDirectory.create(directory, resolved, provenance);
  }

  private static String defaultDirectory(ResolvedStudy resolved) {
    String hash = StudyJson.hash(resolved).substring(0, HASH_LETTERS);
    return Path.of("results", resolved.id() + "-" + hash).toString();
  }

  private Provenance provenance(Home home, Optional<String> calibration)
      throws FaultsException, IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    hashes.put("evidence", home.registry().contentHash());
    calibration.ifPresent(evidence -> {
      hashes.put("evidence_bound", home.registry().boundHash());
      hashes.put("evidence_of_calibration", evidence);
    });
    hashes.put("model", Fingerprint.model());
    return new Provenance(Version.current(), hashes, reproduce());
  }

  /// The command that gives the same results: what was asked, less what changes no result.
  private String reproduce() throws FaultsException {
    List<String> words = new ArrayList<>(List.of("./contrapeso", "study"));
    if (link.isPresent()) {
      words.addAll(List.of("--link", StudyLink.parse(link.get()).ofStudy().query()));
    }
    if (!study.equals(DEFAULT_STUDY)) {
      words.add(study);
    }
    if (futures != null) {
      words.addAll(List.of("--futures", String.valueOf(futures)));
    }
    if (seed != null) {
      words.addAll(List.of("--seed", String.valueOf(seed)));
    }
    if (!courses.isEmpty()) {
      words.addAll(List.of("--courses", String.join(",", courses)));
    }
    beliefs.ifPresent(profile -> words.addAll(List.of("--beliefs", profile)));
    assumed.forEach(claim -> words.addAll(List.of("--assume", claim)));
    return String.join(" ", words.stream().map(StudyCommand::quoted).toList());
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./,=:@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static SortedMap<String, String> hashes(Manifest manifest, Provenance provenance) {
    SortedMap<String, String> hashes = new TreeMap<>(provenance.contentHashes());
    manifest.files().forEach(file -> hashes.put(file.name(), file.hash()));
    return hashes;
  }
}
