package org.contrapeso.model.assembly;

import java.util.List;
import java.util.function.Function;
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

/// What the rooms take from evidence and report by it.
final class Rooms {

  /// Every room, in the order in which inputs, levers and outcomes are listed.
  static final List<RoomBinding> ALL =
      List.of(
          OrganisationRoom.BINDING,
          LeadershipRoom.BINDING,
          ViolenceRoom.BINDING,
          SupplyRoom.BINDING,
          MarketRoom.BINDING,
          HealthRoom.BINDING,
          RelationRoom.BINDING,
          LawRoom.BINDING,
          OpinionRoom.BINDING,
          CampaignRoom.BINDING,
          CostRoom.BINDING);

  private Rooms() {}

  /// Number of ids of one kind that all rooms before a room have: where its own begin.
  static int countBefore(RoomBinding room, Function<RoomBinding, List<String>> ids) {
    return ALL.stream()
        .takeWhile(other -> !other.room().equals(room.room()))
        .mapToInt(other -> ids.apply(other).size())
        .sum();
  }
}
