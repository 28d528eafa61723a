package org.contrapeso.evidence;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.contrapeso.evidence.fault.Nearest;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;
import org.contrapeso.evidence.yaml.Sequence;

/// Something that nobody knows and on which conclusions hang, from `evidence/unknowns/`.
///
/// @param id snake case
/// @param place where it stands
/// @param order its place in a list, 1 first
/// @param text what is not known
/// @param bearsOn ids of parameters, hypotheses, levers and outcomes that it concerns
public record Unknown(String id, Place place, int order, Text text, List<String> bearsOn)
    implements Entry {

  static Unknown read(String id, Mapping node, EntryContext context) {
    Sequence bearsOn = node.sequence("bears_on");
    context.later(registry -> {
      var known = new TreeSet<String>();
      Stream.of(
              registry.parameters(), registry.hypotheses(), registry.levers(), registry.outcomes())
          .forEach(kind -> known.addAll(kind.keySet()));
      for (int item = 0; item < bearsOn.texts().size(); item++) {
        String named = bearsOn.texts().get(item);
        if (!known.contains(named)) {
          context
              .log()
              .report(
                  bearsOn.items().get(item).place(),
                  node.pathOf("bears_on") + "[" + item + "]",
                  named,
                  "expected the id of a parameter, hypothesis, lever or outcome",
                  Nearest.hint(named, known));
        }
      }
    });
    return new Unknown(
        id,
        node.place(),
        (int) Math.min(node.integer("order"), Integer.MAX_VALUE),
        Text.of(node, "text"),
        bearsOn.texts());
  }
}
