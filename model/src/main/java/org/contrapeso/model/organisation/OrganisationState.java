package org.contrapeso.model.organisation;

import java.util.Arrays;
import org.contrapeso.model.world.Rows;

/// Members of each organisation in each lane, and the scratch space of a step.
///
/// Everything lies in [Rows], one an organisation.
public final class OrganisationState {

  final int lanes;
  final int organisations;

  /// Members in `person`, each 0 or more.
  double[] members;

  /// Members a week ago; while a week is stepped, those at its end.
  double[] last;

  /// Members at which the rates of the week are taken.
  final double[] middle;

  /// Those of them that fight: members times drive; unused where organisations are alone.
  final double[] force;

  /// Members killed in fights in the week just passed, as reported; empty unless wanted.
  double[] killed = {};

  /// State for a number of organisations and lanes, all empty.
  public OrganisationState(int organisations, int lanes) {
    this.organisations = organisations;
    this.lanes = lanes;
    members = Rows.open(organisations, lanes);
    last = Rows.open(organisations, lanes);
    middle = Rows.open(organisations, lanes);
    force = Rows.open(organisations, lanes);
  }

  /// What an organisation can do of what it could with its leaders in place, 0 to 1.
  ///
  /// @param coupling 1 where it answers to what surrounds it, 0 where it is alone
  static double drive(double coupling, double capability) {
    return coupling > 0 ? capability : 1;
  }

  /// Takes over the members of another state of the same shape.
  public void copyFrom(OrganisationState other) {
    System.arraycopy(other.members, 0, members, 0, members.length);
    System.arraycopy(other.last, 0, last, 0, last.length);
  }

  /// Empties all organisations.
  void clear() {
    Arrays.fill(members, 0);
    Arrays.fill(last, 0);
    Arrays.fill(killed, 0);
  }

  /// Lets there have been as many a week ago.
  void rest() {
    System.arraycopy(members, 0, last, 0, members.length);
  }

  /// Goes on to the end of the week.
  void accept() {
    double[] begun = members;
    members = last;
    last = begun;
  }

  /// Has the deaths of each organisation written down from now on.
  public void watchDeaths() {
    killed = new double[members.length];
  }

  /// Number of organisations, free places for new ones included.
  public int organisations() {
    return organisations;
  }

  /// Members of an organisation in a lane, in `person`.
  public double members(int organisation, int lane) {
    return members[Rows.at(organisation, lanes) + lane];
  }

  /// Members of an organisation killed in fights in the week just passed, in a lane, in
  /// `person/week`; known once [#watchDeaths] has been called.
  public double killed(int organisation, int lane) {
    return killed[Rows.at(organisation, lanes) + lane];
  }
}
