package org.contrapeso.web;

import java.util.List;
import java.util.Optional;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.ResolvedStudy;
import org.contrapeso.experiment.StudyJson;
import org.contrapeso.experiment.scenario.StudyLink;

/// The studies that links ask for. Those of moved levers are made from the study of the same link
/// without them, so that no file is read while somebody drags.
final class LinkedStudies {

  private static final int KEPT = 256;

  /// Futures that one visitor may ask for.
  static final int MOST_FUTURES = 20_000;

  private final Holdings holdings;
  private final RecentlyUsed<Linked> known = new RecentlyUsed<>(KEPT);

  LinkedStudies(Holdings holdings) {
    this.holdings = holdings;
  }

  /// The study of a link.
  ///
  /// @param study the study
  /// @param futuresHash hash of all of it but its courses
  record Linked(ResolvedStudy study, String futuresHash) {

    /// What two studies share if and only if they give the same results.
    String key() {
      StringBuilder key = new StringBuilder(futuresHash).append(study.baseline());
      study.courses().forEach(course -> key.append(' ').append(course.id()).append(course.plans()));
      return key.toString();
    }
  }

  /// Resolves a link.
  ///
  /// @throws FaultsException with every fault of the link
  /// @throws Refusal if it has more futures than one visitor may ask for
  Linked resolve(StudyLink link) throws FaultsException, Refusal {
    StudyLink bare = link.ofStudy();
    if (!bare.movesLeversOnly()) {
      return base(bare);
    }
    try {
      Linked base = base(bare.withoutLevers());
      return new Linked(bare.moved(base.study, holdings.scenarios()), base.futuresHash);
    } catch (FaultsException some) {
      return base(bare); // which tells all of them
    }
  }

  /// One at a time, so that links alone cannot take every processor.
  private synchronized Linked base(StudyLink link) throws FaultsException, Refusal {
    String key = link.query();
    Optional<Linked> found = known.find(key);
    if (found.isPresent()) {
      return found.get();
    }
    ResolvedStudy study = link.resolve(holdings.scenarios(), holdings.model());
    if (study.futures() > MOST_FUTURES) {
      throw Refusal.Flaw.of(
              "futures", String.valueOf(study.futures()), "expected.futures", MOST_FUTURES)
          .alone();
    }
    Linked linked = new Linked(study, StudyJson.hash(study.withCourses(List.of(), "")));
    known.keep(key, linked, 1);
    return linked;
  }
}
