package org.contrapeso.model.violence;

import org.contrapeso.evidence.InUnit;

/// What the room reads from evidence; each component is a parameter, `[lane]`.
///
/// @param lethalViolenceAtStart homicides and disappearances in week 0
/// @param disappearedShareAtStart share of them registered as disappeared in week 0
/// @param disappearedShare share to which that moves
/// @param registrationTime how slowly it moves there
/// @param membersAmongVictims share of the victims who are members, where that is larger than a
///   tenth
/// @param victimsPerMember victims of organised violence for each of them who is a member
/// @param organisedCeiling most that organised violence grows to, relative to week 0
/// @param victimsPerSuccessionDeath people killed for each death that a study of removals counts
/// @param scarcityElasticity by how many percent contested violence rises for each percent that
///   supply falls, where scarcity raises it
/// @param starvationElasticity by how many percent it falls, where scarcity lowers it
/// @param armsElasticity by how many percent organised violence rises for each percent more
///   firearms from the United States in use
/// @param armsLife mean time that such a firearm stays in use
/// @param fentanylRevenueShare share of what organisations fight over that fentanyl earns
/// @param scarcityMemory how slowly a shortfall of supply becomes the normal state
/// @param leastSupply supply, relative to what users would take, below which the rule is not
///   carried on
/// @param disappearanceRise rise of registered disappearances since late 2024, as a share of those
///   before
/// @param riseStart when they begin to rise, a calendar year
/// @param deathsPerStrike people killed by a strike
/// @param civilianShareBest share of civilians among them under the best intelligence
/// @param civilianShareWorst the same without intelligence
/// @param childShareOfCivilians share of children among the civilians
/// @param deathsPerRetaliation people killed in the days after a removal that is retaliated for
/// @param grievanceHalfLife how slowly civilian deaths by foreign force are forgotten
/// @param grievanceReference remembered civilian deaths at which grievance is half of full
/// @param grievanceUnderConsent weight of civilian deaths by strikes that Mexico consents to
public record ViolenceParameters(
    @InUnit("person/week") double[] lethalViolenceAtStart,
    @InUnit("1") double[] disappearedShareAtStart,
    @InUnit("1") double[] disappearedShare,
    @InUnit("week") double[] registrationTime,
    @InUnit("1") double[] membersAmongVictims,
    @InUnit("1") double[] victimsPerMember,
    @InUnit("1") double[] organisedCeiling,
    @InUnit("1") double[] victimsPerSuccessionDeath,
    @InUnit("1") double[] scarcityElasticity,
    @InUnit("1") double[] starvationElasticity,
    @InUnit("1") double[] armsElasticity,
    @InUnit("week") double[] armsLife,
    @InUnit("1") double[] fentanylRevenueShare,
    @InUnit("week") double[] scarcityMemory,
    @InUnit("1") double[] leastSupply,
    @InUnit("1") double[] disappearanceRise,
    @InUnit("year") double[] riseStart,
    @InUnit("person/event") double[] deathsPerStrike,
    @InUnit("1") double[] civilianShareBest,
    @InUnit("1") double[] civilianShareWorst,
    @InUnit("1") double[] childShareOfCivilians,
    @InUnit("person/event") double[] deathsPerRetaliation,
    @InUnit("week") double[] grievanceHalfLife,
    @InUnit("person") double[] grievanceReference,
    @InUnit("1") double[] grievanceUnderConsent) {}
