package org.contrapeso.model.organisation;

/// Members of each organisation in each lane, and the scratch space of a step.
///
/// The scratch space lies row by row in one array, `[organisation · lanes + lane]`.
public final class OrganisationState {

  private final int lanes;

  /// Members, `[organisation][lane]` in `person`, each 0 or more.
  final double[][] members;

  /// Members that fight, at the beginning of the week: members times what their organisation can do
  /// of what it could with its leaders in place.
  final double[] force;

  /// Members that fight, as predicted for the end of the week.
  final double[] forceAtEnd;

  /// Members killed in fights in the week just passed, as reported.
  final double[] killed;

  /// Where the rates of the beginning of the week lead, below 0 where an organisation dies out.
  final double[] end;

  /// State for a number of organisations and lanes, all empty.
  public OrganisationState(int organisations, int lanes) {
    this.lanes = lanes;
    members = new double[organisations][lanes];
    forceAtEnd = new double[organisations * lanes];
    end = new double[organisations * lanes];
    force = new double[organisations * lanes];
    killed = new double[organisations * lanes];
  }

  /// Takes over the members of another state of the same shape.
  public void copyFrom(OrganisationState other) {
    for (int i = 0; i < members.length; i++) {
      System.arraycopy(other.members[i], 0, members[i], 0, members[i].length);
    }
  }

  /// Number of organisations, free places for new ones included.
  public int organisations() {
    return members.length;
  }

  /// Members of an organisation in a lane, in `person`.
  public double members(int organisation, int lane) {
    return members[organisation][lane];
  }

  /// Members of an organisation killed in fights in the week just passed, in a lane, in
  /// `person/week`.
  public double killed(int organisation, int lane) {
    return killed[organisation * lanes + lane];
  }
}
