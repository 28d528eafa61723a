package org.contrapeso.model.health;

import org.contrapeso.evidence.InUnit;

/// What the room reads from evidence; each component is a parameter, `[lane]`.
///
/// @param overdoseRate overdoses of a person with the disorder, of heroin alone
/// @param fentanylOverdoseFactor factor on overdoses where all is fentanyl
/// @param overdoseSurvival share of overdoses of heroin alone survived without help of bystanders
/// @param fentanylSurvivalFactor factor on that share where all is fentanyl
/// @param nondisorderedRisk overdoses of a person without the disorder, relative to one with it
/// @param potencyElasticity elasticity of overdoses by fentanyl to its potency
/// @param witnessedShare share of overdoses that somebody sees
/// @param emergencyCallShare share of those for which emergency services are called in time
/// @param naloxoneReachSmall share of the other seen overdoses reached by naloxone today, if small
/// @param naloxoneReachLarge the same, if large
/// @param treatmentRisk overdose deaths in treatment, relative to outside
/// @param prescriptionOverdoseDeaths overdose deaths of a person with the disorder who uses
///   prescription opioids
/// @param otherMortality deaths by other causes
/// @param initialUsers people who use without the disorder in week 0
/// @param initialDependentIllicit people with the disorder outside treatment who use illicitly made
///   opioids, week 0
/// @param initialDependentPrescription the same who use prescription opioids
/// @param initialTreatedShare share of people with the disorder who are in treatment in week 0
/// @param initialRemissionRatio people in early remission per person with the disorder, week 0
/// @param initiation people who begin to use illicitly made opioids
/// @param initiationTurn year from which initiation falls
/// @param initiationDecline rate at which it falls
/// @param prescriptionInitiation people who develop the disorder on prescription opioids, week 0
/// @param prescriptionDecline rate at which that falls
/// @param trendEnd year in which trends end
/// @param disorderRate rate at which users develop the disorder
/// @param stoppingRate rate at which users stop
/// @param switchingRate rate at which people go over from prescription to illicitly made opioids
/// @param remissionRate rate of remission without medication
/// @param relapseRate rate of relapse from early remission
/// @param stabilisationTime mean time to stable remission
/// @param treatmentStay mean stay in treatment
/// @param treatmentSuccess share of stays that end in remission
/// @param treatmentCoverage share of people with the disorder who are in treatment with the places
///   of today
/// @param treatmentOccupancy share of the places that is then taken
/// @param pandemicExcess excess of overdose deaths in the pandemic
/// @param pandemicStart when it begins
/// @param pandemicEnd when it begins to fade
/// @param pandemicFade mean time in which it fades
/// @param otherDeaths deaths by overdose of other drugs, week 0
/// @param otherRise rate at which they rise at first
/// @param otherTurn year in which they turn
/// @param otherFall rate at which they fall then
/// @param demandSideFall share by which risk falls in the end, where the fall of 2023 is held to
///   come from the demand side
/// @param demandSideStart when it begins to fall
/// @param demandSideTime mean time in which it falls
/// @param relapseSupportEffect share of relapses that full support prevents
/// @param preventionEffect share of initiation that full prevention prevents
/// @param drugCheckingEffect share of overdoses by fentanyl that full drug checking prevents
/// @param initiationScarcityElasticity elasticity to what there is of the drug, against what users
///   would take, of how many begin to use
/// @param onsetScarcityElasticity the same of how many users get the disorder
/// @param relapseScarcityElasticity the same of relapse
/// @param leavingScarcityElasticity the same of how many leave without treatment, with the opposite
///   sign
/// @param treatmentScarcityElasticity the same of entry into treatment, with the opposite sign
public record HealthParameters(
    @InUnit("1/week") double[] overdoseRate,
    @InUnit("1") double[] fentanylOverdoseFactor,
    @InUnit("1") double[] overdoseSurvival,
    @InUnit("1") double[] fentanylSurvivalFactor,
    @InUnit("1") double[] nondisorderedRisk,
    @InUnit("1") double[] potencyElasticity,
    @InUnit("1") double[] witnessedShare,
    @InUnit("1") double[] emergencyCallShare,
    @InUnit("1") double[] naloxoneReachSmall,
    @InUnit("1") double[] naloxoneReachLarge,
    @InUnit("1") double[] treatmentRisk,
    @InUnit("1/week") double[] prescriptionOverdoseDeaths,
    @InUnit("1/week") double[] otherMortality,
    @InUnit("person") double[] initialUsers,
    @InUnit("person") double[] initialDependentIllicit,
    @InUnit("person") double[] initialDependentPrescription,
    @InUnit("1") double[] initialTreatedShare,
    @InUnit("1") double[] initialRemissionRatio,
    @InUnit("person/week") double[] initiation,
    @InUnit("year") double[] initiationTurn,
    @InUnit("1/year") double[] initiationDecline,
    @InUnit("person/week") double[] prescriptionInitiation,
    @InUnit("1/year") double[] prescriptionDecline,
    @InUnit("year") double[] trendEnd,
    @InUnit("1/week") double[] disorderRate,
    @InUnit("1/week") double[] stoppingRate,
    @InUnit("1/week") double[] switchingRate,
    @InUnit("1/week") double[] remissionRate,
    @InUnit("1/week") double[] relapseRate,
    @InUnit("week") double[] stabilisationTime,
    @InUnit("week") double[] treatmentStay,
    @InUnit("1") double[] treatmentSuccess,
    @InUnit("1") double[] treatmentCoverage,
    @InUnit("1") double[] treatmentOccupancy,
    @InUnit("1") double[] pandemicExcess,
    @InUnit("year") double[] pandemicStart,
    @InUnit("year") double[] pandemicEnd,
    @InUnit("year") double[] pandemicFade,
    @InUnit("person/week") double[] otherDeaths,
    @InUnit("1/year") double[] otherRise,
    @InUnit("year") double[] otherTurn,
    @InUnit("1/year") double[] otherFall,
    @InUnit("1") double[] demandSideFall,
    @InUnit("year") double[] demandSideStart,
    @InUnit("year") double[] demandSideTime,
    @InUnit("1") double[] relapseSupportEffect,
    @InUnit("1") double[] preventionEffect,
    @InUnit("1") double[] drugCheckingEffect,
    @InUnit("1") double[] initiationScarcityElasticity,
    @InUnit("1") double[] onsetScarcityElasticity,
    @InUnit("1") double[] relapseScarcityElasticity,
    @InUnit("1") double[] leavingScarcityElasticity,
    @InUnit("1") double[] treatmentScarcityElasticity) {}
