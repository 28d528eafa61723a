package org.contrapeso.model.assembly;

import java.util.List;
import java.util.function.BiFunction;
import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.model.campaign.CampaignRoom;
import org.contrapeso.model.cost.CostRoom;
import org.contrapeso.model.health.HealthRoom;
import org.contrapeso.model.law.LawRoom;
import org.contrapeso.model.leadership.LeadershipRoom;
import org.contrapeso.model.market.MarketRoom;
import org.contrapeso.model.opinion.OpinionRoom;
import org.contrapeso.model.organisation.OrganisationRoom;
import org.contrapeso.model.relation.RelationRoom;
import org.contrapeso.model.supply.SupplyRoom;
import org.contrapeso.model.violence.ViolenceRoom;
import org.contrapeso.model.world.Room;

/// The order of a week.
///
/// A room that reads a signal of a later one reads what that one wrote in the week before.
final class Schedule {

  /// The rooms in the order in which they have their turn.
  static final List<Turn> WEEK =
      List.of(
          new Turn(CampaignRoom.BINDING, (model, lanes) -> new CampaignRoom(lanes)),
          new Turn(LawRoom.BINDING, (model, lanes) -> new LawRoom(lanes)),
          new Turn(
              OrganisationRoom.BINDING,
              (model, lanes) ->
                  new OrganisationRoom(
                      model.network(), model.newOrganisations(), model.stepping(), lanes)),
          new Turn(
              LeadershipRoom.BINDING,
              (model, lanes) -> new LeadershipRoom(model.organisations(), lanes)),
          new Turn(ViolenceRoom.BINDING, (model, lanes) -> new ViolenceRoom(lanes)),
          new Turn(SupplyRoom.BINDING, (model, lanes) -> new SupplyRoom(lanes)),
          new Turn(MarketRoom.BINDING, (model, lanes) -> new MarketRoom(lanes)),
          new Turn(HealthRoom.BINDING, (model, lanes) -> new HealthRoom(lanes)),
          new Turn(RelationRoom.BINDING, (model, lanes) -> new RelationRoom(lanes)),
          new Turn(OpinionRoom.BINDING, (model, lanes) -> new OpinionRoom(lanes)),
          new Turn(CostRoom.BINDING, (model, lanes) -> new CostRoom(lanes)));

  /// A room's turn in the week.
  ///
  /// @param binding what the room takes from evidence and reports by it
  /// @param opener makes the room for a model and a number of lanes
  record Turn(RoomBinding binding, BiFunction<WholeModel, Integer, Room> opener) {}

  private Schedule() {}
}
