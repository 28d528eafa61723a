package org.contrapeso.model.relation;

/// What a terrorist designation does to the relation: the alternatives of the hypothesis
/// `relation.designation_effect`.
public enum DesignationEffect {
  /// It adds to enforcement: finance and prosecution.
  LEVERAGE,
  /// It chills co-operation in every domain and costs trade.
  CHILLS
}
