package org.contrapeso.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a room of the model takes from the evidence and reports by it.
///
/// Component `arrestFlow` of a record, or constant `ARREST_FLOW` of an enum, stands for
/// `room.arrest_flow` and says its unit with [InUnit]. An enum `ConflictStructure` stands for the
/// hypothesis `room.conflict_structure`, its constants for the alternatives.
///
/// @param room the room's name
/// @param parameters records or enums of parameters
/// @param hypotheses one enum per hypothesis
/// @param levers records or enums of levers
/// @param outcomes records or enums of outcomes
public record RoomBinding(
    String room,
    List<Class<?>> parameters,
    List<Class<? extends Enum<?>>> hypotheses,
    List<Class<?>> levers,
    List<Class<?>> outcomes) {

  /// A binding that no later change to the lists reaches.
  public RoomBinding {
    parameters = List.copyOf(parameters);
    hypotheses = List.copyOf(hypotheses);
    levers = List.copyOf(levers);
    outcomes = List.copyOf(outcomes);
  }

  /// A room that takes nothing yet.
  public static RoomBinding of(String room) {
    return new RoomBinding(room, List.of(), List.of(), List.of(), List.of());
  }

  /// Adds parameters.
  public RoomBinding withParameters(Class<?> named) {
    return new RoomBinding(room, plus(parameters, named), hypotheses, levers, outcomes);
  }

  /// Adds a hypothesis.
  public RoomBinding withHypothesis(Class<? extends Enum<?>> alternatives) {
    return new RoomBinding(room, parameters, plus(hypotheses, alternatives), levers, outcomes);
  }

  /// Adds levers.
  public RoomBinding withLevers(Class<?> named) {
    return new RoomBinding(room, parameters, hypotheses, plus(levers, named), outcomes);
  }

  /// Adds outcomes.
  public RoomBinding withOutcomes(Class<?> named) {
    return new RoomBinding(room, parameters, hypotheses, levers, plus(outcomes, named));
  }

  /// Ids of the parameters, in the order in which the room declares them.
  public List<String> parameterIds() {
    return memberIds(parameters);
  }

  /// Ids of the hypotheses, in the order in which the room declares them.
  public List<String> hypothesisIds() {
    return hypotheses.stream().map(this::hypothesisId).toList();
  }

  /// Ids of the levers, in the order in which the room declares them.
  public List<String> leverIds() {
    return memberIds(levers);
  }

  /// Ids of the outcomes, in the order in which the room declares them.
  public List<String> outcomeIds() {
    return memberIds(outcomes);
  }

  /// Ids of a hypothesis's alternatives, in the order in which the model counts them.
  ///
  /// @throws IllegalArgumentException if the room has no such hypothesis
  public List<String> alternatives(String hypothesis) {
    for (Class<? extends Enum<?>> enumerated : hypotheses) {
      if (hypothesisId(enumerated).equals(hypothesis)) {
        return Arrays.stream(enumerated.getEnumConstants()).map(Ids::of).toList();
      }
    }
    throw new IllegalArgumentException(
        "%s is no hypothesis of room %s.".formatted(hypothesis, room));
  }

  /// Id of the hypothesis that an enum stands for.
  public String hypothesisId(Class<? extends Enum<?>> enumerated) {
    return room + "." + Ids.ofCamel(enumerated.getSimpleName());
  }

  private List<String> memberIds(List<Class<?>> declared) {
    return declared.stream()
        .flatMap(named -> Binder.members(named).stream())
        .map(member -> room + "." + member.name())
        .toList();
  }

  private static <T> List<T> plus(List<T> list, T added) {
    var longer = new ArrayList<>(list);
    longer.add(added);
    return longer;
  }
}
