package org.contrapeso.model.leadership;

import org.contrapeso.evidence.InUnit;

/// What the room reads from evidence; each component is a parameter, `[lane]`.
///
/// @param backgroundRemovals leaders arrested or extradited in the status quo
/// @param transferredLeaders share of the prisoners handed over who still led an organisation
/// @param forceSuccess probability that a strike on a leader succeeds with full intelligence
/// @param lawSuccess probability that an investigation succeeds with full intelligence
/// @param jointSuccess probability that a joint operation with consent succeeds with full
///   intelligence
/// @param jointKilledShare share of the leaders reached by joint operations who are killed
/// @param retaliationAfterForce probability that a removal by a strike is retaliated for
/// @param retaliationAfterJoint the same of a removal by a joint operation
/// @param retaliationAfterLaw the same of a removal by law without a joint operation
/// @param capabilityLoss share of its capability that an organisation loses with a leader
/// @param successionTime half-life of that loss
/// @param dipLoss share of its capability that it loses after an arrest where a dip comes first
/// @param dipDelay mean time until split and struggle where a dip comes first
/// @param splitProbability probability that an organisation splits after a removal
/// @param breakawayShare share of the members that break away in a split
/// @param extraDeathsPerRemoval deaths in the struggle of succession after an arrest
/// @param extraDeathsTime mean time over which they fall
/// @param killCaptureRatio deaths after a killing, relative to those after an arrest
/// @param deterrenceCeiling share of activity that strikes without end would deter
/// @param halfEffectTempo strikes at which half of that is reached
/// @param deterrenceOnset mean time until deterrence is there
/// @param deterrenceHalfLife half-life of deterrence when strikes stop
/// @param habituation share of deterrence that organisations learn to live with
public record LeadershipParameters(
    @InUnit("event/week") double[] backgroundRemovals,
    @InUnit("1") double[] transferredLeaders,
    @InUnit("1") double[] forceSuccess,
    @InUnit("1") double[] lawSuccess,
    @InUnit("1") double[] jointSuccess,
    @InUnit("1") double[] jointKilledShare,
    @InUnit("1") double[] retaliationAfterForce,
    @InUnit("1") double[] retaliationAfterJoint,
    @InUnit("1") double[] retaliationAfterLaw,
    @InUnit("1") double[] capabilityLoss,
    @InUnit("week") double[] successionTime,
    @InUnit("1") double[] dipLoss,
    @InUnit("week") double[] dipDelay,
    @InUnit("1") double[] splitProbability,
    @InUnit("1") double[] breakawayShare,
    @InUnit("person/event") double[] extraDeathsPerRemoval,
    @InUnit("week") double[] extraDeathsTime,
    @InUnit("1") double[] killCaptureRatio,
    @InUnit("1") double[] deterrenceCeiling,
    @InUnit("event/week") double[] halfEffectTempo,
    @InUnit("week") double[] deterrenceOnset,
    @InUnit("week") double[] deterrenceHalfLife,
    @InUnit("1") double[] habituation) {}
