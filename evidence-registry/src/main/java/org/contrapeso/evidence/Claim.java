package org.contrapeso.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrapeso.evidence.fault.Place;
import org.contrapeso.evidence.yaml.Mapping;

/// Something that is said in the debate, from `evidence/claims/`: what makes it true in the model,
/// and what makes it false.
///
/// @param id snake case
/// @param place where it stands
/// @param claim the claim, in neutral words
/// @param madeBy the kind of actor that makes it
/// @param rows rows of the debate that it belongs to, at least one
/// @param support sources for it
/// @param against sources against it
/// @param note what else a reader should know; there where a side has no source
/// @param ifTrue what to suppose so that it holds
/// @param ifFalse what to suppose so that it does not
public record Claim(
    String id,
    Place place,
    Text claim,
    Text madeBy,
    List<String> rows,
    List<Citation> support,
    List<Citation> against,
    Optional<Text> note,
    Supposition ifTrue,
    Supposition ifFalse)
    implements Entry {

  /// A source and what of it bears on the claim.
  ///
  /// @param source id of a source
  /// @param words what the source says
  public record Citation(String source, Optional<Text> words) {}

  /// What to suppose so that the claim is true, or false.
  public Supposition suppositionOf(boolean truth) {
    return truth ? ifTrue : ifFalse;
  }

  static Claim read(String id, Mapping node, EntryContext context) {
    Supposition ifTrue = Supposition.read(node.mapping("if_true"), context);
    Supposition ifFalse = Supposition.read(node.mapping("if_false"), context);
    if (ifTrue.equals(ifFalse)) {
      context.fault(
          node,
          "if_false",
          "expected something else than if_true supposes",
          "Suppose what must hold for the claim to be wrong.");
    }
    List<Citation> support = citations(node, "for", context);
    List<Citation> against = citations(node, "against", context);
    if ((support.isEmpty() || against.isEmpty()) && !node.has("note")) {
      context.fault(
          node,
          support.isEmpty() ? "for" : "against",
          "expected a source, or a note that says why there is none",
          "Cite a source, or add a note.");
    }
    return new Claim(
        id,
        node.place(),
        Text.of(node, "claim"),
        Text.of(node, "made_by"),
        node.sequence("rows").texts(),
        support,
        against,
        Text.find(node, "note"),
        ifTrue,
        ifFalse);
  }

  private static List<Citation> citations(Mapping node, String key, EntryContext context) {
    List<Citation> citations = new ArrayList<>();
    for (Mapping citation : node.sequence(key).mappings()) {
      citations.add(new Citation(context.source(citation), Text.find(citation, "words")));
    }
    return List.copyOf(citations);
  }
}
