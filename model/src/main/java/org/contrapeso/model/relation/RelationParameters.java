package org.contrapeso.model.relation;

import org.contrapeso.evidence.InUnit;

/// What the room reads from evidence; each component is a parameter, `[lane]`.
///
/// @param withdrawalTime time in which co-operation falls
/// @param recoveryTime time in which co-operation recovers
/// @param cooperationCeiling highest co-operation
/// @param unilateralLoss co-operation lost at full memory of breaches, where force collapses it
/// @param reversibleLoss the same, where pressure raises co-operation
/// @param breachHalfLife half-life of the memory, where force collapses co-operation
/// @param reversibleHalfLife the same, where pressure raises it
/// @param breachScale unilateral strikes after which memory is 63 % full
/// @param breachOnMigration part of the loss that falls on migration
/// @param breachOnTrade part of the loss that falls on trade
/// @param breachOnPrecursors part of the loss that falls on precursors
/// @param threatGain co-operation gained by a threat, where pressure raises it
/// @param threatLoss co-operation lost by a threat, where pressure collapses it
/// @param threatConsent log-odds of consent gained by a threat
/// @param threatRefusal log-odds of consent lost by a threat
/// @param designationGain co-operation in enforcement gained by the designation, where it is
///   leverage
/// @param designationChill co-operation lost by the designation, where it chills
/// @param designationFriction share of trade lost by the designation, where it chills
/// @param diplomacyGain log co-operation gained by diplomacy
/// @param diplomacyTime time in which diplomacy builds up
/// @param diplomacyHealing how much faster memory fades under diplomacy
/// @param aidGain log co-operation gained per log of aid absorbed
/// @param referenceAid aid of the reference year
/// @param initialAbsorbedAid aid absorbed at the start
/// @param absorptionTime time in which aid is absorbed
/// @param capacityElasticity elasticity of institutions' capacity to aid
/// @param jointHalfEffect joint operations of half the full effect
/// @param jointTime time in which joint work builds up
/// @param jointGain co-operation gained by joint work
/// @param opinionWeight log co-operation per change of Mexican opinion
/// @param episodeDate date of the episode of 2020
/// @param episodeBreach memory of breaches that the episode adds
/// @param riseDate date from which enforcement co-operation rose
/// @param enforcementRise size of that rise
/// @param baseConsent consent without incentives, joint work, breaches or threats
/// @param consentTime time in which consent follows
/// @param consentFromDiplomacy log-odds of consent gained by diplomacy
/// @param consentFromJointWork log-odds of consent gained by joint work
/// @param consentFromOpinion log-odds of consent per change of Mexican opinion
/// @param consentLoss log-odds of consent lost per co-operation lost to breaches
/// @param intelligenceReference quality of intelligence in the reference year
/// @param ownIntelligence part of intelligence that needs no co-operation
/// @param jointIntelligence what joint work adds to intelligence
/// @param alignmentTime time in which alignment drifts
/// @param crossingsBase irregular crossings at reference effort
/// @param migrationResponse share of crossings prevented by an effort like that of January 2024
/// @param migrationHalfLife half-life of that effect
/// @param lastingShare share of that effect that does not fade
/// @param crackdownDate date of that effort
/// @param smuggledShare share of people who cross with smugglers
/// @param smugglingResponse log-odds of that share gained where enforcement co-operation is lost
/// @param southboundBase firearms that go south
/// @param armsResponse log firearms gained where enforcement co-operation is lost
/// @param armsControlEffect share of firearms that arms control keeps back
/// @param trade bilateral trade in goods
/// @param tradeSensitivity share of trade lost where co-operation on trade is lost
/// @param tradeReturn trade gained for co-operation above that of the reference year, as a share of
///   what is lost for as much below it
public record RelationParameters(
    @InUnit("week") double[] withdrawalTime,
    @InUnit("week") double[] recoveryTime,
    @InUnit("1") double[] cooperationCeiling,
    @InUnit("1") double[] unilateralLoss,
    @InUnit("1") double[] reversibleLoss,
    @InUnit("week") double[] breachHalfLife,
    @InUnit("week") double[] reversibleHalfLife,
    @InUnit("event") double[] breachScale,
    @InUnit("1") double[] breachOnMigration,
    @InUnit("1") double[] breachOnTrade,
    @InUnit("1") double[] breachOnPrecursors,
    @InUnit("1") double[] threatGain,
    @InUnit("1") double[] threatLoss,
    @InUnit("1") double[] threatConsent,
    @InUnit("1") double[] threatRefusal,
    @InUnit("1") double[] designationGain,
    @InUnit("1") double[] designationChill,
    @InUnit("1") double[] designationFriction,
    @InUnit("1") double[] diplomacyGain,
    @InUnit("week") double[] diplomacyTime,
    @InUnit("1") double[] diplomacyHealing,
    @InUnit("1") double[] aidGain,
    @InUnit("USD/year") double[] referenceAid,
    @InUnit("USD/year") double[] initialAbsorbedAid,
    @InUnit("week") double[] absorptionTime,
    @InUnit("1") double[] capacityElasticity,
    @InUnit("event/week") double[] jointHalfEffect,
    @InUnit("week") double[] jointTime,
    @InUnit("1") double[] jointGain,
    @InUnit("1") double[] opinionWeight,
    @InUnit("year") double[] episodeDate,
    @InUnit("1") double[] episodeBreach,
    @InUnit("year") double[] riseDate,
    @InUnit("1") double[] enforcementRise,
    @InUnit("1") double[] baseConsent,
    @InUnit("week") double[] consentTime,
    @InUnit("1") double[] consentFromDiplomacy,
    @InUnit("1") double[] consentFromJointWork,
    @InUnit("1") double[] consentFromOpinion,
    @InUnit("1") double[] consentLoss,
    @InUnit("1") double[] intelligenceReference,
    @InUnit("1") double[] ownIntelligence,
    @InUnit("1") double[] jointIntelligence,
    @InUnit("week") double[] alignmentTime,
    @InUnit("person/week") double[] crossingsBase,
    @InUnit("1") double[] migrationResponse,
    @InUnit("week") double[] migrationHalfLife,
    @InUnit("1") double[] lastingShare,
    @InUnit("year") double[] crackdownDate,
    @InUnit("1") double[] smuggledShare,
    @InUnit("1") double[] smugglingResponse,
    @InUnit("event/week") double[] southboundBase,
    @InUnit("1") double[] armsResponse,
    @InUnit("1") double[] armsControlEffect,
    @InUnit("USD/week") double[] trade,
    @InUnit("1") double[] tradeSensitivity,
    @InUnit("1") double[] tradeReturn) {}
