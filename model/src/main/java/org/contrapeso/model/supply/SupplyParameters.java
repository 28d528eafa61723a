package org.contrapeso.model.supply;

import org.contrapeso.evidence.InUnit;

/// What making and delivering takes from evidence; each component is a parameter, `[lane]`.
///
/// @param usualMexicoShare share of what users take that comes from or through Mexico
/// @param seizedShare share seized on the way to the U.S. since the end of the growth of seizures
/// @param earlySeizedShare the same before it
/// @param seizureGrowthStart when seizures begin to grow
/// @param seizureGrowthEnd when they have grown
/// @param mexicanSeizedShare share seized in Mexico at reference co-operation
/// @param spareCapacity laboratories and precursors beyond what orders have ever asked for
/// @param capacityIdleTime how slowly laboratories that no order needs are given up
/// @param lossLearningTime how fast producers learn of losses on the way
/// @param shockDate when precursors begin to fall short
/// @param shockOnset how long the fall takes
/// @param shockDepth share of the precursors that is lost
/// @param precursorReplacementTime how fast other ways to precursors are found
/// @param laboratoryReplacementTime how fast laboratories are rebuilt
/// @param replacedShare share of a loss that is replaced
/// @param lastingReplacedShare the same if losses last
/// @param immediateReplacementTime how fast laboratories are rebuilt if at once
/// @param immediatePrecursorTime how fast precursors are replaced if at once
/// @param lossReturnTime how fast the rest of lost laboratories comes back
/// @param precursorControlEffect share of the precursors that full control takes
/// @param capacityPerStrike share of the laboratories that one strike or raid destroys with perfect
///   intelligence
/// @param displacementEffect share by which full displacement lowers the reach of a strike or raid,
///   and raises the pace at which routes are opened
/// @param activityElasticity how production follows the activity of the organisations
/// @param stockTime how long fentanyl lies in Mexico
/// @param otherSourcesCeiling share of a lasting shortfall that other sources come to fill
/// @param otherSourcesTime how fast they do
public record SupplyParameters(
    @InUnit("1") double[] usualMexicoShare,
    @InUnit("1") double[] seizedShare,
    @InUnit("1") double[] earlySeizedShare,
    @InUnit("year") double[] seizureGrowthStart,
    @InUnit("year") double[] seizureGrowthEnd,
    @InUnit("1") double[] mexicanSeizedShare,
    @InUnit("1") double[] spareCapacity,
    @InUnit("week") double[] capacityIdleTime,
    @InUnit("week") double[] lossLearningTime,
    @InUnit("year") double[] shockDate,
    @InUnit("year") double[] shockOnset,
    @InUnit("1") double[] shockDepth,
    @InUnit("week") double[] precursorReplacementTime,
    @InUnit("week") double[] laboratoryReplacementTime,
    @InUnit("1") double[] replacedShare,
    @InUnit("1") double[] lastingReplacedShare,
    @InUnit("week") double[] immediateReplacementTime,
    @InUnit("week") double[] immediatePrecursorTime,
    @InUnit("week") double[] lossReturnTime,
    @InUnit("1") double[] precursorControlEffect,
    @InUnit("1/event") double[] capacityPerStrike,
    @InUnit("1") double[] displacementEffect,
    @InUnit("1") double[] activityElasticity,
    @InUnit("week") double[] stockTime,
    @InUnit("1") double[] otherSourcesCeiling,
    @InUnit("week") double[] otherSourcesTime) {}
