package org.contrapeso.web;

import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.scenario.StudyLink;

/// The studies that links ask for.
final class LinkedStudies {

  private static final int KEPT = 256;

  /// Futures that one visitor may ask for.
  static final int MOST_FUTURES = 20_000;

  private final Holdings holdings;
  private final RecentlyUsed<ResolvedStudy> known = new RecentlyUsed<>(KEPT);

  LinkedStudies(Holdings holdings) {
    this.holdings = holdings;
  }

  /// Resolves a link.
  ///
  /// @throws FaultsException with every fault of the link
  ResolvedStudy resolve(StudyLink link) throws FaultsException {
    String key = link.ofStudy().query();
    ResolvedStudy found = known.find(key).orElse(null);
    if (found != null) {
      return found;
    }
    ResolvedStudy study = link.resolve(holdings.scenarios(), holdings.model());
    if (study.futures() > MOST_FUTURES) {
      throw new FaultsException(
          Asked.fault(
              "futures",
              String.valueOf(study.futures()),
              "expected at most %d; more can be run by the command line".formatted(MOST_FUTURES)));
    }
    known.keep(key, study, 1);
    return study;
  }
}
