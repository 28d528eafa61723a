package org.contrapeso.model.campaign;

import org.contrapeso.evidence.InUnit;

/// What the room reads from evidence; each component is a parameter, `[lane]`.
///
/// @param escalationGrowth rate at which the tempo nears its ceiling while strikes are planned
/// @param escalationCeiling highest tempo, relative to the plan
/// @param overrunHalfLife time in which the tempo halves once no strike is planned
/// @param referenceSupport U.S. support at which growth and overrun are as stated
/// @param lowestTempo strikes below which a campaign has ended
/// @param designationWidening how much faster the tempo grows under a terrorist designation in full
/// @param firstCredibility credibility of a threat when it is first made
/// @param credibilityHalfLife time in which a threat that is not carried out loses half of it
/// @param credibilityPerStrike how fast strikes that are carried out make a threat credible
public record CampaignParameters(
    @InUnit("1/week") double[] escalationGrowth,
    @InUnit("1") double[] escalationCeiling,
    @InUnit("week") double[] overrunHalfLife,
    @InUnit("1") double[] referenceSupport,
    @InUnit("event/week") double[] lowestTempo,
    @InUnit("1") double[] designationWidening,
    @InUnit("1") double[] firstCredibility,
    @InUnit("week") double[] credibilityHalfLife,
    @InUnit("1/event") double[] credibilityPerStrike) {}
