package org.contrapeso.evidence.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrapeso.evidence.fault.FaultLog;

/// What one schema says of one node: the types it may have, and checks that all must hold.
final class Rule {

  /// One keyword of a schema.
  @FunctionalInterface
  interface Check {
    /// Reports how `node` breaks the keyword; silent where the keyword does not apply.
    void run(Node node, FaultLog log);
  }

  private final Set<NodeType> types;
  private final List<Check> checks;

  /// A rule over any of `types`, or over every node if there are none.
  Rule(Set<NodeType> types, List<Check> checks) {
    this.types = types;
    this.checks = List.copyOf(checks);
  }

  /// Reports every way in which `node` breaks this rule.
  void check(Node node, FaultLog log) {
    if (!admits(node)) {
      log.report(
          node.place(),
          node.path(),
          node.shown(),
          "expected " + typeWords(),
          types.iterator().next().fixFor(node));
      return;
    }
    for (Check check : checks) {
      check.run(node, log);
    }
  }

  /// Whether the type of `node` is one of those that the rule allows.
  boolean admits(Node node) {
    return types.isEmpty() || types.stream().anyMatch(type -> type.admits(node));
  }

  /// The types that the rule allows; empty for all.
  Set<NodeType> types() {
    return types;
  }

  private String typeWords() {
    return types.stream().map(NodeType::words).collect(Collectors.joining(" or "));
  }

  /// A check that exactly one of `forms` holds; if none does, reports as the likeliest would.
  static Check oneOf(List<Rule> forms) {
    return (node, log) -> {
      List<FaultLog> trials = new ArrayList<>();
      for (Rule form : forms) {
        var trial = new FaultLog();
        form.check(node, trial);
        trials.add(trial);
      }
      long holding = trials.stream().filter(FaultLog::isEmpty).count();
      List<FaultLog> likely = new ArrayList<>();
      for (int form = 0; form < forms.size(); form++) {
        if (forms.get(form).admits(node)) {
          likely.add(trials.get(form));
        }
      }
      if (holding > 1) {
        log.report(node.place(), node.path(), node.shown(), "more than one form fits", "");
      } else if (holding == 0 && likely.isEmpty()) {
        String words = forms.stream().map(Rule::typeWords).collect(Collectors.joining(" or "));
        log.report(node.place(), node.path(), node.shown(), "expected " + words, "");
      } else if (holding == 0) {
        likely.stream()
            .min(Comparator.comparingInt(FaultLog::size))
            .ifPresent(trial -> trial.faults().forEach(log::report));
      }
    };
  }
}
