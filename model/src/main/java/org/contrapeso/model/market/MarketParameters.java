package org.contrapeso.model.market;

import org.contrapeso.evidence.InUnit;

/// What the market takes from evidence; each component is a parameter, `[lane]`.
///
/// @param referenceConsumption what users would take at normal price if all took fentanyl
/// @param adoptionRate growth rate of fentanyl's share of the illicit opioid market
/// @param adoptionDate when it has half of it
/// @param contractionTime how slowly users leave or return in and after a lasting shortage
/// @param stockTime how long fentanyl lies between wholesale and use
/// @param basePrice retail price of pure fentanyl at reference risk
/// @param priceElasticity response of consumption to price
/// @param priceAdaptation how fast a premium of scarcity fades
/// @param lastingPremium share of a premium of scarcity that stays as long as the shortage
/// @param chokePrice largest multiple of the normal price; its inverse is the smallest
/// @param dilution elasticity of purity to supply for each user
/// @param dilutionTime how fast purity falls
/// @param purityRecoveryTime how fast it recovers
/// @param normalPurity purity without a shortage
/// @param adulteration share of purity that is lost if supply was not short in 2023
/// @param adulterationDate when that begins
/// @param adulterationTime how long it takes
/// @param enforcementElasticity elasticity of the retail price to risk, if it multiplies
/// @param dealerRisk risk of prison of those who sell, relative to the reference year
/// @param premiumPassThrough elasticity of the retail price to the risk premium, if it multiplies
/// @param landedPrice cost of landing, to which risk adds, if it adds
/// @param substituteCeiling share that substitutes take when scarcity is total
/// @param substituteDelay how long scarcity must last
/// @param substitutePotency risk-weighted strength of a substitute, relative to the reference
/// @param financialEffect share of revenue that full financial pressure takes
/// @param designationGain what a terrorist designation adds to it, as a share of it
/// @param organisationRevenueShare share of the retail value that reaches the organisations
/// @param payDependence share of what organisations pay that depends on fentanyl
/// @param payTime how slowly pay follows revenue
public record MarketParameters(
    @InUnit("kg/week") double[] referenceConsumption,
    @InUnit("1/year") double[] adoptionRate,
    @InUnit("year") double[] adoptionDate,
    @InUnit("week") double[] contractionTime,
    @InUnit("week") double[] stockTime,
    @InUnit("USD/g") double[] basePrice,
    @InUnit("1") double[] priceElasticity,
    @InUnit("week") double[] priceAdaptation,
    @InUnit("1") double[] lastingPremium,
    @InUnit("1") double[] chokePrice,
    @InUnit("1") double[] dilution,
    @InUnit("week") double[] dilutionTime,
    @InUnit("week") double[] purityRecoveryTime,
    @InUnit("1") double[] normalPurity,
    @InUnit("1") double[] adulteration,
    @InUnit("year") double[] adulterationDate,
    @InUnit("year") double[] adulterationTime,
    @InUnit("1") double[] enforcementElasticity,
    @InUnit("1") double[] dealerRisk,
    @InUnit("1") double[] premiumPassThrough,
    @InUnit("USD/g") double[] landedPrice,
    @InUnit("1") double[] substituteCeiling,
    @InUnit("week") double[] substituteDelay,
    @InUnit("1") double[] substitutePotency,
    @InUnit("1") double[] financialEffect,
    @InUnit("1") double[] designationGain,
    @InUnit("1") double[] organisationRevenueShare,
    @InUnit("1") double[] payDependence,
    @InUnit("week") double[] payTime) {}
