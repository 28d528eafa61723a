package org.contrapeso.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contrapeso.evidence.fault.FaultLog;
import org.contrapeso.evidence.fault.Place;

/// What lies where results are to go.
///
/// @param place name of the place
/// @param partial name of its folder of unfinished results
/// @param unfinished identity of the unfinished results there
/// @param finished identity of the finished results there
/// @param others names of all files there, in their order
record FoundResults(
    String place,
    String partial,
    Optional<Identity> unfinished,
    Optional<Identity> finished,
    List<String> others) {

  static final String ELSEWHERE = "Name another folder with --out.";
  private static final int MOST_NAMED = 3;

  /// Reports what keeps results from going there. Results of the same study are replaced, also
  /// those of another model or other evidence.
  ///
  /// @param wanted identity of the results
  /// @param resume whether unfinished results of the same identity are welcome
  void check(Identity wanted, boolean resume, FaultLog log) {
    if (unfinished.isPresent()) {
      checkUnfinished(unfinished.get(), wanted, resume, log);
    } else if (finished.isPresent()) {
      Identity found = finished.get();
      if (!found.study().equals(wanted.study())) {
        reportDifference("study", found.study(), wanted.study(), "results", log);
      }
    } else if (!others.isEmpty()) {
      String some = others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
      report(
          "expected an empty folder, or results of this study, but found %d other files: %s%s"
              .formatted(others.size(), some, others.size() > MOST_NAMED ? ", …" : ""),
          ELSEWHERE,
          log);
    }
  }

  private void checkUnfinished(Identity found, Identity wanted, boolean resume, FaultLog log) {
    String what = "unfinished results";
    for (String name : wanted.differences(found)) {
      reportDifference(name, found.hash(name), wanted.hash(name), what, log);
    }
    if (!found.version().equals(wanted.version())) {
      reportDifference("contrapeso", found.version(), wanted.version(), what, log);
    }
    if (!resume && found.equals(wanted)) {
      report(
          "unfinished results of this study are here",
          "Go on with --resume, or delete %s to start anew.".formatted(partial),
          log);
    }
  }

  private void reportDifference(
      String name, String found, String expected, String what, FaultLog log) {
    log.report(
        Place.of(place),
        name,
        found,
        "the %s here are of another %s, this run's is %s".formatted(what, name, expected),
        "Name another folder with --out, or delete this one.");
  }

  private void report(String what, String fix, FaultLog log) {
    log.report(Place.of(place), "", "", what, fix);
  }
}
