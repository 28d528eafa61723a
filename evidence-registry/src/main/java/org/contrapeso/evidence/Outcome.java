package org.contrapeso.evidence;

import java.util.List;
import java.util.OptionalInt;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;

/// Something that a run reports, from `evidence/outcomes/`.
///
/// @param id `room.name`
/// @param place where it stands
/// @param name for readers
/// @param sentence what is counted
/// @param unit in which it is reported
/// @param share whether it is a share of a whole, which readers see in percent
/// @param kind stock or flow
/// @param summary which one number stands for the horizon
/// @param better which direction is the better one
/// @param headline its place among the outcomes that a summary speaks of, 1 first; empty where it
///   is none of them
/// @param sources ids of sources, at least one
public record Outcome(
    String id,
    Place place,
    Text name,
    Text sentence,
    Unit unit,
    boolean share,
    OutcomeKind kind,
    Summary summary,
    Better better,
    OptionalInt headline,
    List<String> sources)
    implements Entry {

  static Outcome read(String id, Mapping node, EntryContext context) {
    return new Outcome(
        id,
        node.place(),
        Text.of(node, "name"),
        Text.of(node, "sentence"),
        context.unit(node, "unit"),
        node.has("share") && node.truth("share"),
        context.word(OutcomeKind.class, node, "kind"),
        context.word(Summary.class, node, "summary"),
        context.word(Better.class, node, "better"),
        node.has("headline")
            ? OptionalInt.of((int) Math.min(node.integer("headline"), Integer.MAX_VALUE))
            : OptionalInt.empty(),
        context.sources(node));
  }
}
