package org.contrapeso.model.organisation;

/// Members of each organisation in each lane, and the scratch space of a step.
public final class OrganisationState {

  /// Members, `[organisation][lane]` in `person`, each 0 or more.
  final double[][] members;

  /// Members half-way through a step: where the week would lead at the rates of its beginning.
  final double[][] predicted;

  /// Hostile members weighed by hostility, `Σ_j S_ij C_j`, at the beginning of the week.
  final double[][] pressure;

  /// State for a number of organisations and lanes, all empty.
  public OrganisationState(int organisations, int lanes) {
    members = new double[organisations][lanes];
    predicted = new double[organisations][lanes];
    pressure = new double[organisations][lanes];
  }

  /// Takes over the members of another state of the same shape.
  public void copyFrom(OrganisationState other) {
    for (int i = 0; i < members.length; i++) {
      System.arraycopy(other.members[i], 0, members[i], 0, members[i].length);
    }
  }

  /// Number of organisations.
  public int organisations() {
    return members.length;
  }

  /// Members of an organisation in a lane, in `person`.
  public double members(int organisation, int lane) {
    return members[organisation][lane];
  }
}
